package org.gehoor.mime;

import java.nio.charset.StandardCharsets;

/// Finds what parts a part, where its header does not say so.
final class Boundaries {

    private static final int LONGEST = 200;

    private Boundaries() {}

    /// Whether a line begins with this boundary.
    static boolean has(byte[] body, String boundary) {
        byte[] mark = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at >= 0 && at + mark.length <= body.length; at = next(body, at)) {
            if (begins(body, at, mark) && isAll(body, at + mark.length)) {
                return true;
            }
        }
        return false;
    }

    /// The boundary that the body seems to have: the first line that begins with two hyphens and is followed by a field of a part. Empty without one.
    static String seeming(byte[] body) {
        byte[] hyphens = {'-', '-'};
        byte[] content = "content-".getBytes(StandardCharsets.ISO_8859_1);
        for (int at = 0; at >= 0 && at < body.length; at = next(body, at)) {
            int after = next(body, at);
            if (after > 0 && after - at < LONGEST && begins(body, at, hyphens) && begins(body, after, content)) {
                String line = new String(body, at + 2, after - at - 2, StandardCharsets.ISO_8859_1).strip();
                if (!line.isEmpty()) {
                    return line;
                }
            }
        }
        return "";
    }

    /// Whether nothing stands in the rest of the line but blanks, and the hyphens of a last boundary.
    private static boolean isAll(byte[] body, int from) {
        int at = from + 1 < body.length && body[from] == '-' && body[from + 1] == '-' ? from + 2 : from;
        while (at < body.length && (body[at] == ' ' || body[at] == '\t' || body[at] == '\r')) {
            at++;
        }
        return at == body.length || body[at] == '\n';
    }

    private static boolean begins(byte[] body, int at, byte[] with) {
        if (at + with.length > body.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            int here = body[at + i];
            if (here != with[i] && (here < 'A' || here > 'Z' || here + 32 != with[i])) {
                return false;
            }
        }
        return true;
    }

    /// Where the next line begins; -1 when there is none.
    private static int next(byte[] body, int from) {
        for (int i = from; i < body.length; i++) {
            if (body[i] == '\n') {
                return i + 1 < body.length ? i + 1 : -1;
            }
        }
        return -1;
    }
}
