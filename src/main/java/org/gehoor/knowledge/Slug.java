package org.gehoor.knowledge;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// The name of an article or a file in an address: small letters, digits and hyphens.
final class Slug {

    static final int LONGEST = 80;
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final String NAMELESS = "artikel";

    private Slug() {}

    /// Made of a title: accents dropped, cut at the end of a word. Never empty.
    static String of(String title) {
        String plain = Normalizer.normalize(title.replace("ß", "ss").replace("æ", "ae").replace("ø", "o"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "").toLowerCase(Locale.ROOT).replaceAll("['’]", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) {
            int hyphen = plain.lastIndexOf('-', LONGEST);
            plain = plain.substring(0, hyphen < LONGEST / 2 ? LONGEST : hyphen);
        }
        return plain.isEmpty() ? NAMELESS : plain;
    }

    /// Whether it can stand in an address as it is.
    static boolean isPlain(String name) {
        return name.length() <= LONGEST && PLAIN.matcher(name).matches();
    }
}
