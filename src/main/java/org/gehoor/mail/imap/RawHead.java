package org.gehoor.mail.imap;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.mime.Fields;

/// The head of a mail, read from its bytes without understanding the rest.
final class RawHead {

    /// A head that is longer says nothing we believe.
    private static final int MOST = 1 << 18;

    private RawHead() {}

    static Fields of(byte[] mail) {
        String text = new String(mail, 0, Math.min(mail.length, MOST), StandardCharsets.ISO_8859_1);
        var fields = new ArrayList<Fields.Field>();
        String field = "";
        for (String line : text.split("\r?\n", -1)) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                field += line;
                continue;
            }
            field(field).ifPresent(fields::add);
            field = line;
            if (line.isEmpty()) {
                break;
            }
        }
        return new Fields(List.copyOf(fields));
    }

    private static Optional<Fields.Field> field(String line) {
        int colon = line.indexOf(':');
        return colon < 1 ? Optional.empty() : Optional.of(new Fields.Field(line.substring(0, colon).strip(), line.substring(colon + 1).strip()));
    }
}
