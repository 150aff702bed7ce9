package org.gehoor.knowledge;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;

/// One article in one language; its translation has the same `slug`.
///
/// @param topic     what it is about: `billing`, `faults`
/// @param answer    the short answer, which stands first
/// @param questions how customers ask for it, in their own words
/// @param body      the rest, in Markdown
/// @param checkedOn the day a person last read it through
/// @param owner     who answers for it; nobody after they left
public record Article(ArticleId id, String slug, Language language, String topic, Audience audience, State state, String title, String answer,
                      List<String> questions, String body, LocalDate checkedOn, Optional<StaffId> owner) {

    private static final int WORDS_A_MINUTE = 180;

    public Article {
        questions = List.copyOf(questions);
        if (title.isBlank() || answer.isBlank()) {
            throw new IllegalArgumentException("an article has a title and a short answer: " + slug);
        }
    }

    /// For whom it is written.
    public enum Audience {
        PUBLIC, STAFF;

        /// The name in the database: `public`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads a [#code()].
        public static Audience of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// Only what is published is found.
    public enum State {
        DRAFT, PUBLISHED, ARCHIVED;

        /// The name in the database: `published`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// The body as HTML. Its highest heading is an h2: the h1 is the page's.
    public String html() {
        return Markdown.html(body);
    }

    /// How long reading takes, in whole minutes.
    public int minutes() {
        int words = answer.split("\\s+").length + body.split("\\s+").length;
        return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }
}
