package org.gehoor.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a guest asks: a verb and what follows it.
///
/// @param verb in capitals
record Command(String verb, String rest) {

    private static final int LONGEST_PATH = 512;

    static Command read(String line) {
        String text = line.strip();
        int blank = text.indexOf(' ');
        return blank < 0 ? new Command(text.toUpperCase(Locale.ROOT), "")
                : new Command(text.substring(0, blank).toUpperCase(Locale.ROOT), text.substring(blank + 1).strip());
    }

    /// `FROM:<address> SIZE=1000`
    ///
    /// @param address    empty for `<>`
    /// @param parameters names in capitals; the value is empty when there is none
    record Path(String address, Map<String, String> parameters) {

        boolean isAscii() {
            return address.chars().allMatch(one -> one < 128);
        }
    }

    /// What follows MAIL or RCPT, when it is a path after this word.
    Optional<Path> path(String word) {
        if (!rest.regionMatches(true, 0, word, 0, word.length())) {
            return Optional.empty();
        }
        String text = rest.substring(word.length()).strip();
        int end = text.startsWith("<") ? close(text) : text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
        if (end < 0 || text.isEmpty()) {
            return Optional.empty();
        }
        boolean brackets = text.startsWith("<");
        String address = withoutRoute(brackets ? text.substring(1, end) : text.substring(0, end));
        String more = text.substring(brackets ? end + 1 : end);
        if (address.length() > LONGEST_PATH || !more.isEmpty() && !more.startsWith(" ") || address.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return Optional.of(new Path(address, parameters(more.strip())));
    }

    /// Where `>` stands outside of quotation marks; -1 when nowhere.
    private static int close(String text) {
        boolean quoted = false;
        for (int at = 1; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at++;
                case '"' -> quoted = !quoted;
                case '>' -> {
                    if (!quoted) {
                        return at;
                    }
                }
                default -> { }
            }
        }
        return -1;
    }

    /// Without `@one,@two:` in front, which nobody follows any more (RFC 5321, appendix C).
    private static String withoutRoute(String path) {
        return path.startsWith("@") && path.contains(":") ? path.substring(path.indexOf(':') + 1) : path;
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new LinkedHashMap<String, String>();
        List<String> parts = text.isEmpty() ? List.of() : new ArrayList<>(List.of(text.split(" +")));
        for (String part : parts) {
            String[] pair = part.split("=", 2);
            parameters.put(pair[0].toUpperCase(Locale.ROOT), pair.length == 2 ? pair[1] : "");
        }
        return parameters;
    }
}
