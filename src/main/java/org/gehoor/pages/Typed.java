package org.gehoor.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What someone sent with a form that could not be taken, to be shown and sent again.
///
/// @param action  where the form went
/// @param written the fields with words of the sender, to be shown
/// @param carried the other fields, sent again as they were: also `once`, so that two attempts write once
/// @param files   names of the files that came with it and cannot be sent again by us
public record Typed(String action, List<Field> written, List<Field> carried, List<String> files) {

    private static final Set<String> SECRETS = Set.of("password", "code", "secret", "pin");
    private static final Set<String> WORDS = Set.of("message", "text", "body", "question", "answer", "note", "words", "reason");
    private static final int A_SENTENCE = 40;

    /// Without files.
    public Typed(String action, List<Field> written, List<Field> carried) {
        this(action, written, carried, List.of());
    }

    /// One field as it was sent.
    public record Field(String name, String value) {}

    public Typed {
        written = List.copyOf(written);
        carried = List.copyOf(carried);
        files = List.copyOf(files);
    }

    /// What was sent with this request; null when it was no form, cannot be read, or held no words.
    static @Nullable Typed in(HttpServletRequest request, @Nullable String csrf) {
        if (!"POST".equals(Readers.method(request))) {
            return null;
        }
        List<Field> written = new ArrayList<>();
        List<Field> carried = new ArrayList<>();
        try {
            request.getParameterMap().forEach((name, values) -> {
                if (!name.equals(csrf) && !name.equals("_csrf") && !isSecret(name)) {
                    Stream.of(values).forEach(value -> (isWritten(name, value) ? written : carried).add(new Field(name, value)));
                }
            });
        } catch (IllegalStateException tooLargeOrUnreadable) {
            return null;
        }
        return written.isEmpty() ? null : new Typed(Readers.path(request), written, carried, Pages.filesSent(request));
    }

    private static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return SECRETS.stream().anyMatch(lower::contains);
    }

    private static boolean isWritten(String name, String value) {
        String words = value.strip();
        boolean sentence = words.length() > A_SENTENCE || words.chars().anyMatch(Character::isWhitespace);
        return !words.isEmpty() && !name.equals("once") && (sentence || WORDS.contains(name));
    }
}
