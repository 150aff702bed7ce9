package org.gehoor.conversation;

import java.text.Normalizer;
import org.gehoor.pages.Refusal;

/// Words that somebody wrote: not empty unless files say it, not endless, without characters that only confuse.
public record Text(String words) {

    /// The most characters one message may have.
    public static final int MOST = 20_000;

    /// The most characters that are taken out of one mail.
    public static final int MOST_RECEIVED = 200_000;

    private static final int GIST = 80;

    /// Reads what was typed: line ends made one kind, control characters and half characters dropped, space at both ends cut.
    ///
    /// @throws Refusal EMPTY when nothing of it can be seen, or TOO_LONG
    public static Text read(String typed) {
        String clean = plain(typed);
        if (clean.codePoints().allMatch(Text::isUnseen)) {
            throw ConversationRefusal.EMPTY.refuse();
        }
        if (clean.length() > MOST) {
            throw new Refusal(ConversationRefusal.TOO_LONG, "most", MOST, "length", clean.length());
        }
        return new Text(clean);
    }

    /// Reads what was typed beside files: it may be nothing.
    ///
    /// @throws Refusal TOO_LONG
    public static Text beside(String typed) {
        try {
            return read(typed);
        } catch (Refusal refused) {
            if (refused.code() == ConversationRefusal.EMPTY) {
                return new Text("");
            }
            throw refused;
        }
    }

    /// Reads the words of a mail, which nobody can ask to write them again: never refused. They may be nothing, and what is longer than
    /// [#MOST_RECEIVED] characters is cut there: the whole mail is kept beside its words.
    public static Text received(String words) {
        return new Text(plain(words.length() > MOST_RECEIVED ? words.substring(0, MOST_RECEIVED) : words));
    }

    /// The beginning, on one line, cut at a word.
    public String gist() {
        String line = words.replaceAll("\\s+", " ");
        if (line.length() <= GIST) {
            return line;
        }
        int space = line.lastIndexOf(' ', GIST);
        int whole = Character.isHighSurrogate(line.charAt(GIST - 1)) ? GIST - 1 : GIST;
        return line.substring(0, space > GIST / 2 ? space : whole) + "…";
    }

    private static String plain(String words) {
        String seen = words
                .replace("\r\n", "\n").replace('\r', '\n')
                .replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "")
                .replaceAll("[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        return Normalizer.normalize(seen, Normalizer.Form.NFC);
    }

    private static boolean isUnseen(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || Character.getType(character) == Character.FORMAT;
    }
}
