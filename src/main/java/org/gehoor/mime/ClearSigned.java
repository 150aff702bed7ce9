package org.gehoor.mime;

/// Text that is signed by OpenPGP between its own lines (RFC 9580, 7): the words without the armour.
final class ClearSigned {

    private static final String BEGIN = "-----BEGIN PGP SIGNED MESSAGE-----";
    private static final String SIGNATURE = "-----BEGIN PGP SIGNATURE-----";
    private static final String END = "-----END PGP SIGNATURE-----";

    private ClearSigned() {}

    static String words(String text) {
        int begin = text.indexOf(BEGIN);
        int signature = begin < 0 ? -1 : text.indexOf(SIGNATURE, begin);
        int end = signature < 0 ? -1 : text.indexOf(END, signature);
        if (end < 0) {
            return text;
        }
        var words = new StringBuilder(text.substring(0, begin));
        boolean armour = true;
        for (String line : (Iterable<String>) text.substring(begin + BEGIN.length(), signature).stripLeading().lines()::iterator) {
            if (armour && (line.startsWith("Hash:") || line.startsWith("NotDashEscaped:") || line.startsWith("Charset:"))) {
                continue;
            }
            armour = false;
            words.append(line.startsWith("- ") ? line.substring(2) : line).append('\n');
        }
        return words.append(text.substring(end + END.length())).toString();
    }
}
