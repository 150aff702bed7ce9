package org.gehoor.mime;

import java.nio.charset.StandardCharsets;

/// Mail written in a test, line by line.
final class Written {

    private Written() {}

    /// Lines with CRLF; each sign is one byte, so that `\u00E9` is the byte E9.
    static byte[] mail(String... lines) {
        return (String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    /// The bytes of UTF-8, written so that [#mail] gives them back.
    static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    static Mail read(String... lines) {
        return Mime.read(mail(lines));
    }
}
