package org.gehoor.files;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Makes the name of a file plain: fit to be shown and to be put in a header, and still the name its sender gave it.
public final class FileName {

    /// The most characters of a name.
    public static final int MOST = 200;

    private static final String NAMELESS = "bestand";
    private static final int LONGEST_ENDING = 12;

    /// Control characters, halves of characters, what turns the direction of writing or is not seen at all, and other line ends.
    /// The joiners of Persian, Hindi and emoji stay.
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}[\\p{Cf}&&[^\\u200C\\u200D]]]");

    private FileName() {}

    /// Path, unseen characters and space around it dropped, composed characters put together, and cut in the middle when it is too long, so
    /// that its ending stays. Never empty.
    public static String read(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String seen = Normalizer.normalize(UNSEEN.matcher(last).replaceAll(""), Normalizer.Form.NFC)
                .replaceAll("[\"<>|?*:]", "_").replaceAll("\\s+", " ")
                .replaceAll("^[ .]+|[ .]+$", "");
        boolean nothing = seen.codePoints().noneMatch(Character::isLetterOrDigit) && seen.codePoints().allMatch(FileName::isPlain);
        return nothing ? NAMELESS : shortened(seen);
    }

    /// What follows the last full stop, in small letters; empty when nothing does.
    public static String ending(String name) {
        int stop = name.lastIndexOf('.');
        return stop < 0 ? "" : name.substring(stop + 1).toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isPlain(int character) {
        return character < 0x80 || character == 0x200C || character == 0x200D;
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        if (length <= MOST) {
            return name;
        }
        int stop = name.lastIndexOf('.');
        String ending = stop > 0 && name.length() - stop <= LONGEST_ENDING ? name.substring(stop) : "";
        return name.substring(0, name.offsetByCodePoints(0, MOST - 1 - ending.codePointCount(0, ending.length()))) + "…" + ending;
    }
}
