package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;

/// The plainest page there is, for when even the page for mistakes has a mistake: that it lies with us, and the ways to a person.
final class LastResort {

    private final Pages pages;
    private final Surroundings around;

    LastResort(Pages pages, Surroundings around) {
        this.pages = pages;
        this.around = around;
    }

    void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Words words = pages.words(request);
        StringBuilder html = new StringBuilder("<!doctype html><html lang=\"").append(words.language().tag())
                .append("\"><meta charset=\"utf-8\"><title>").append(safe(words.say("pages.our_fault"))).append("</title><h1>")
                .append(safe(words.say("pages.our_fault"))).append("</h1><ul>");
        for (Way way : StaticWays.of(around.sheet(), words)) {
            html.append("<li><a href=\"").append(safe(way.href())).append("\">").append(safe(way.label())).append("</a>");
        }
        byte[] bytes = html.append("</ul>").toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpStatus.INTERNAL_SERVER_ERROR.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    private static String safe(String text) {
        return HtmlUtils.htmlEscape(text, StandardCharsets.UTF_8.name());
    }
}
