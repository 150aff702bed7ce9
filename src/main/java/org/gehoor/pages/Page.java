package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.gehoor.vocabulary.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.View;

/// One page, ready to be written: a template, its model and how it answers.
///
/// Written whole: when the template fails nothing has been sent yet, and the reader gets the page that says so.
public final class Page implements View {

    private final Pages pages;
    private final String template;
    private final @Nullable Object it;
    private final HttpStatusCode status;
    private final @Nullable Language language;
    private final boolean secretly;
    private final boolean framing;

    Page(Pages pages, String template, @Nullable Object it, HttpStatusCode status, @Nullable Language language, boolean secretly) {
        this(pages, template, it, status, language, secretly, false);
    }

    private Page(Pages pages, String template, @Nullable Object it, HttpStatusCode status, @Nullable Language language, boolean secretly,
                 boolean framing) {
        this.pages = pages;
        this.template = template;
        this.it = it;
        this.status = status;
        this.language = language;
        this.secretly = secretly;
        this.framing = framing;
    }

    /// The same page in this language, whatever the reader's browser asks: for a conversation that has a language of its own.
    public Page in(Language language) {
        return new Page(pages, template, it, status, language, secretly, framing);
    }

    /// The same page with an address that is a secret: no link on it tells where the reader came from, and nothing keeps a copy.
    public Page secretly() {
        return new Page(pages, template, it, status, language, true, framing);
    }

    /// The same page with a frame in it, of our own address only.
    public Page framing() {
        return new Page(pages, template, it, status, language, secretly, true);
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Frame frame = pages.frame(request, language, secretly);
        byte[] html = pages.bytes(template, it, frame);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        response.setHeader("Content-Language", frame.tag());
        response.setHeader("Cache-Control", secretly ? "no-store" : "no-cache, private");
        if (framing) {
            response.setHeader("Content-Security-Policy", SecurityHeaders.CONTENT_SECURITY_POLICY + "; frame-src 'self'");
        }
        if (secretly) {
            response.setHeader("Referrer-Policy", "no-referrer");
        }
        pages.languages().remember(request, response);
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }
}
