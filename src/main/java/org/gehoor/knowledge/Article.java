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
/// @param care      who looks after it, and when somebody last did
/// @param version   counts from 1, one more each time it is changed
public record Article(ArticleId id, String slug, Language language, String topic, Audience audience, State state, String title, String answer,
                      List<String> questions, String body, Care care, int version) {

    private static final int WORDS_A_MINUTE = 180;

    public Article {
        questions = List.copyOf(questions);
        if (title.isBlank() || answer.isBlank()) {
            throw new IllegalArgumentException("an article has a title and a short answer: " + slug);
        }
        if (state == State.CHECKED && care.checkedOn().isEmpty()) {
            throw new IllegalArgumentException("what was checked, was checked on a day: " + slug);
        }
    }

    /// How an article is looked after.
    ///
    /// @param checkedOn the day a person last read it through; empty as long as nobody did
    /// @param reviewOn  the day by which somebody reads it through again
    /// @param owner     who answers for it; nobody after they left
    public record Care(Optional<LocalDate> checkedOn, Optional<LocalDate> reviewOn, Optional<StaffId> owner) {}

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

    /// How far it is. Customers and the computer that answers them see only what a person checked.
    public enum State {
        /// Nobody finds it.
        DRAFT,
        /// Colleagues find it, marked as not checked.
        UNCHECKED,
        /// Whoever it is for finds it.
        CHECKED,
        /// Nobody finds it any more.
        ARCHIVED;

        /// The name in the database: `checked`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Reads a [#code()].
        public static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// The day a person last read it through.
    ///
    /// @throws java.util.NoSuchElementException when nobody did
    public LocalDate checkedOn() {
        return care.checkedOn().orElseThrow();
    }

    /// Who answers for it.
    public Optional<StaffId> owner() {
        return care.owner();
    }

    /// Whether these readers may find it.
    public boolean isFor(Audience reader) {
        return switch (reader) {
            case PUBLIC -> audience == Audience.PUBLIC && state == State.CHECKED;
            case STAFF -> state == State.CHECKED || state == State.UNCHECKED;
        };
    }

    /// The body as HTML. Its highest heading is an h2: the h1 is the page's.
    public String html() {
        return html("/help/files/" + id + "/");
    }

    /// The same, with its pictures from another place.
    ///
    /// @param files where its files are served, with a slash at its end
    public String html(String files) {
        return Markdown.html(body, files);
    }

    /// How long reading takes, in whole minutes.
    public int minutes() {
        int words = answer.split("\\s+").length + body.split("\\s+").length;
        return (words + WORDS_A_MINUTE - 1) / WORDS_A_MINUTE;
    }
}
