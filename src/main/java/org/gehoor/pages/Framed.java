package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// HTML of a stranger, made harmless before (`html.SafeHtml`), as a document of its own for a frame of ours ([#SANDBOX]).
///
/// The second and third wall behind that: the document has no origin, runs nothing, sends nothing, and loads nothing from elsewhere but
/// pictures that its reader asked for. Its one style sheet is ours, let in by its digest. Pictures that came along stand in it as `data:`,
/// because a document without an origin gets nothing from ours.
public final class Framed implements View {

    /// What its frame must allow, and nothing else: a link opens beside us, as if it was opened there.
    public static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final String STYLE = "html{color-scheme:light}body{margin:16px;background:#fff;color:#16211f;font:16px/1.5 system-ui,sans-serif;overflow-wrap:anywhere}"
            + "img{max-width:100%;height:auto}pre{white-space:pre-wrap}blockquote{margin:0 0 0 8px;padding:0 0 0 12px;border-left:2px solid #6f7a77}";

    private static final String POLICY = "default-src 'none'; style-src-elem 'sha256-" + digest(STYLE) + "'; style-src-attr 'unsafe-inline'; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'; sandbox " + SANDBOX + "; img-src data:";

    private final String language;
    private final String html;
    private final boolean remote;

    /// @param html   a fragment that was made harmless
    /// @param remote whether pictures from elsewhere may be loaded, over HTTPS
    public Framed(String language, String html, boolean remote) {
        this.language = language;
        this.html = html;
        this.remote = remote;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(getContentType());
        response.setHeader("Content-Security-Policy", remote ? POLICY + " https:" : POLICY);
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-DNS-Prefetch-Control", "off");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(document().getBytes(StandardCharsets.UTF_8));
    }

    private String document() {
        return "<!DOCTYPE html><html lang=\"" + language + "\"><head><meta charset=\"utf-8\"><title>-</title><style>" + STYLE + "</style></head><body>" + html
                + "</body></html>";
    }

    private static String digest(String style) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
