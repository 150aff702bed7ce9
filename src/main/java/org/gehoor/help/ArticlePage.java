package org.gehoor.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Remark;
import org.gehoor.knowledge.Use;
import org.gehoor.pages.Pages;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// `/help/{slug}`: one article, whether it helped, and what is missing.
@Controller
final class ArticlePage {

    private final Pages pages;
    private final Readings readings;
    private final Opinions opinions;

    ArticlePage(Pages pages, Readings readings, Opinions opinions) {
        this.pages = pages;
        this.readings = readings;
        this.opinions = opinions;
    }

    /// @param in       the language it was asked for in; empty for that of the reader
    /// @param question what the reader searched for before
    @GetMapping("/help/{slug}")
    View show(@PathVariable String slug, @RequestParam(defaultValue = "") String in, @RequestParam(defaultValue = "") String said,
              @RequestParam(name = "q", defaultValue = "") String question, HttpServletRequest request) {
        Words words = pages.words(request);
        Article article = readings.find(slug, in, words);
        if (said.isEmpty()) {
            opinions.uses().count(article.id(), Use.READ);
        }
        return pages.show("help/article", readings.of(article, Reading.Reader.of(said, question), words));
    }

    @PostMapping("/help/{slug}/votes")
    View create(@PathVariable String slug, @RequestParam(defaultValue = "") String in, @RequestParam UUID once, @RequestParam boolean helped,
                @RequestParam(name = "q", defaultValue = "") String question, HttpServletRequest request) {
        Article article = readings.find(slug, in, pages.words(request));
        opinions.helped(article, once, helped, question);
        return back(article, in, helped ? "yes" : "no");
    }

    /// What is missing, in the reader's words without personal data.
    @PostMapping("/help/{slug}/remarks")
    View remark(@PathVariable String slug, @RequestParam(defaultValue = "") String in, @RequestParam UUID once,
                @RequestParam(defaultValue = "") String missing, HttpServletRequest request) {
        Words words = pages.words(request);
        Article article = readings.find(slug, in, words);
        if (missing.length() > Remark.MOST) {
            String error = words.say("help.missing_too_long", "most", Remark.MOST, "length", missing.length());
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "help/article",
                    readings.of(article, new Reading.Reader(Reading.Said.NOT_HELPED, "", missing, error), words));
        }
        opinions.missing(article, once, missing);
        return back(article, in, "noted");
    }

    private static View back(Article article, String in, String said) {
        return new RedirectView(UriComponentsBuilder.fromPath("/help/{slug}").queryParam("said", said)
                .queryParamIfPresent("in", Optional.of(in).filter(List.of("nl", "en", "fr", "de")::contains)).fragment("was-it")
                .encode().build(article.slug()).toString());
    }
}
