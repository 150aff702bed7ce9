package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/// The plainest page there is, for when even the page for mistakes has a mistake, or nobody could ask for a page: what is the matter,
/// and the ways to a person.
final class LastResort {

    private final Pages pages;
    private final Surroundings around;

    LastResort(Pages pages, Surroundings around) {
        this.pages = pages;
        this.around = around;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] bytes = html(request, new Refusal(PagesRefusal.OUR_MISTAKE)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    String html(HttpServletRequest request, Refusal said) {
        Words words = pages.words(request);
        String title = safe(Troubles.title(said, words));
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"").append(words.language().tag())
                .append("\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>").append(title)
                .append("</title><h1>").append(title).append("</h1><p>").append(safe(Troubles.text(said, words))).append("</p><ul>");
        for (Way way : StaticWays.of(around.sheet(), words)) {
            html.append("<li><a href=\"").append(safe(way.href())).append("\">").append(safe(way.label())).append("</a>");
        }
        return html.append("</ul>").toString();
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
