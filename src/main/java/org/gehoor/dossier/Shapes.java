package org.gehoor.dossier;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.gehoor.ledger.Hash;

/// How values are written in the files of a dossier (`docs/ledger-format.md`, section 14.2). One way each.
final class Shapes {

    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern UUIDS = Pattern.compile(ID);
    private static final Pattern ORIGIN = Pattern.compile("gehoor-ledger/" + ID);
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TIME = Pattern.compile("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{6}Z");
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Shapes() {}

    static String write(Instant at) {
        return MICROSECONDS.format(at);
    }

    static Instant time(String text) throws Misshapen {
        try {
            Instant at = Instant.parse(must(TIME, text));
            if (!write(at).equals(text)) {
                throw new Misshapen("no moment");
            }
            return at;
        } catch (DateTimeException wrong) {
            throw new Misshapen("no moment", wrong);
        }
    }

    static Hash hash(String text) throws Misshapen {
        return Hash.ofHex(must(HASH, text));
    }

    static UUID id(String text) throws Misshapen {
        return UUID.fromString(must(UUIDS, text));
    }

    static String origin(String text) throws Misshapen {
        return must(ORIGIN, text);
    }

    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    private static String must(Pattern shape, String text) throws Misshapen {
        if (!shape.matcher(text).matches()) {
            throw new Misshapen("not of the shape " + shape);
        }
        return text;
    }
}
