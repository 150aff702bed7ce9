package org.gehoor.mime;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Some of the words of a mail.
///
/// @param html how they look, when they came as HTML
record Words(String text, Optional<String> html) {

    static final Words NONE = new Words("", Optional.empty());

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]{3,}");
    private static final Pattern LINK = Pattern.compile("https?://\\S+|<[^<>\\s]{1,300}>");
    private static final int LOOKED_AT = 2_000;
    private static final double MOST = 0.8;

    /// Whether nearly all words of the second text are in the first, addresses of links aside.
    static boolean says(String text, String asked) {
        if (asked.isBlank() || text.isBlank()) {
            return asked.isBlank();
        }
        Set<String> said = words(text);
        Set<String> wanted = words(asked);
        return wanted.stream().filter(said::contains).count() >= wanted.size() * MOST;
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher word = WORD.matcher(LINK.matcher(text.length() > LOOKED_AT * 10 ? text.substring(0, LOOKED_AT * 10) : text).replaceAll(" "));
        while (words.size() < LOOKED_AT && word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    boolean isEmpty() {
        return text.isBlank() && html.isEmpty();
    }

    /// Pieces behind each other. When one of them is HTML, the others become so.
    static Words joined(List<Words> all) {
        List<Words> pieces = all.stream().filter(words -> !words.isEmpty()).toList();
        if (pieces.size() < 2) {
            return pieces.isEmpty() ? NONE : pieces.getFirst();
        }
        String text = pieces.stream().map(piece -> piece.text.strip()).filter(piece -> !piece.isEmpty()).collect(Collectors.joining("\n\n"));
        boolean rich = pieces.stream().anyMatch(piece -> piece.html.isPresent());
        return new Words(text, rich ? Optional.of(pieces.stream().map(Words::asHtml).collect(Collectors.joining("\n"))) : Optional.empty());
    }

    private String asHtml() {
        return html.orElseGet(() -> "<div style=\"white-space: pre-wrap\">" + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</div>");
    }
}
