package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/// A file somebody sent, on its way to who may see it: never run, never kept by a browser or anything between, and nothing it holds
/// can reach our pages.
public final class Download implements View {

    /// Nothing may be loaded or run, and it has no address of its own: should a browser show what is to be saved, it can do nothing.
    private static final String ALONE = "default-src 'none'; sandbox; frame-ancestors 'none'";

    /// The same in a frame of ours, for a PDF, which the browser's own reader shows. It stands here and not at the frame, where Chromium
    /// shows no PDF at all.
    private static final String FRAMED = "default-src 'none'; sandbox; frame-ancestors 'self'";

    private final InputStream content;
    private final long size;
    private final String type;
    private final ContentDisposition disposition;
    private final String policy;

    private Download(InputStream content, long size, String type, ContentDisposition disposition, String policy) {
        this.content = content;
        this.size = size;
        this.type = type;
        this.disposition = disposition;
        this.policy = policy;
    }

    /// To be saved under its name.
    public static Download saved(InputStream content, long size, String type, String name) {
        return new Download(content, size, type, ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build(), ALONE);
    }

    /// As a picture in a page of ours; the type must be that of a picture.
    public static Download picture(InputStream content, long size, String type) {
        return new Download(content, size, type, ContentDisposition.inline().build(), ALONE);
    }

    /// As a PDF in a frame of ours.
    public static Download sheet(InputStream content, long size, String name) {
        return new Download(content, size, "application/pdf", ContentDisposition.inline().filename(name, StandardCharsets.UTF_8).build(), FRAMED);
    }

    @Override
    public String getContentType() {
        return type;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (content) {
            response.setContentType(type);
            response.setContentLengthLong(size);
            response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
            response.setHeader("Content-Security-Policy", policy);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.setHeader("Referrer-Policy", "no-referrer");
            content.transferTo(response.getOutputStream());
        }
    }
}
