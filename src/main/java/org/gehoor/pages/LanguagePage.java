package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.gehoor.vocabulary.Language;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// `GET /language/{tag}?to=/path`: choose a language and go on where you were. Leads to our own pages only.
@Controller
final class LanguagePage {

    static String address(Language language, String path) {
        return "/language/" + language.tag() + "?to=" + URLEncoder.encode(path.isEmpty() ? "/" : path, StandardCharsets.UTF_8);
    }

    @GetMapping("/language/{tag}")
    View show(@PathVariable String tag, @RequestParam(defaultValue = "/") String to,
              HttpServletRequest request, HttpServletResponse response) {
        Language.of(tag).filter(Language::isWritten).ifPresent(language -> LanguageChoice.keep(language, request, response));
        RedirectView redirect = new RedirectView(isOurs(to) ? to : "/");
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        redirect.setExpandUriTemplateVariables(false);
        return redirect;
    }

    /// A path on this server: one slash, then nothing a browser could read as another server or another line.
    static boolean isOurs(String to) {
        return to.startsWith("/") && !to.startsWith("//") && to.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 127);
    }
}
