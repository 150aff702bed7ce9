package org.gehoor.timeline;

import java.time.Instant;
import java.util.List;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Help;
import org.gehoor.pages.Speaker;
import org.jspecify.annotations.Nullable;

/// What was said and done, in order, ready to be shown.
public record CustomerTimeline(List<Line> lines) {

    public CustomerTimeline {
        lines = List.copyOf(lines);
    }

    /// The number of the last line; 0 when there is none.
    public long last() {
        return lines.stream().mapToLong(Line::sequence).max().orElse(0);
    }

    /// One line of it.
    public sealed interface Line {
        long sequence();

        Instant at();

        /// The name of its element on a page.
        default String id() {
            return "line-" + sequence();
        }
    }

    /// Words of one side to the other; a machine's come with what they are quoted from.
    ///
    /// @param heading what these words are when they are more than a message, for instance a final letter; null for a message
    /// @param files   what came with them
    /// @param mail    what stood above it; null when it was no mail
    /// @param tag     the language of these words; null when it cannot be told
    /// @param wording whose words the automatic help said; null for what others said
    public record Said(long sequence, Instant at, Speaker speaker, @Nullable String heading, List<String> paragraphs,
                       List<Quote> quotes, List<Entry.Attached> files, Entry.@Nullable Mailed mail, @Nullable String tag, Help.@Nullable Wording wording) implements Line {

        public Said {
            paragraphs = List.copyOf(paragraphs);
            quotes = List.copyOf(quotes);
            files = List.copyOf(files);
        }

        /// Words without files.
        public Said(long sequence, Instant at, Speaker speaker, @Nullable String heading, List<String> paragraphs, List<Quote> quotes) {
            this(sequence, at, speaker, heading, paragraphs, quotes, List.of(), null, null, null);
        }

        /// For `lang`: the language of these words where the page is in another.
        public @Nullable String langIn(String page) {
            return page.equals(tag) ? null : tag;
        }
    }

    /// The drawing beside a line that says in which language it goes on.
    public static final String OF_LANGUAGE = "globe";

    /// Something that happened. `text` begins with a small letter, to stand after a time; `detail` is what was said with it.
    public record Happened(long sequence, Instant at, String icon, String text, @Nullable String detail, @Nullable Mark mark)
            implements Line {}

    /// The standing of a promise.
    ///
    /// @param kind its name in the style sheet: `at-risk`
    public record Mark(String kind, String text) {}

    /// A passage of a published article, where it stands, and the day a person last checked it.
    public record Quote(String text, String title, String href, String checked) {}
}
