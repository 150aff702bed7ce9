package org.gehoor.desk;

import java.time.Instant;
import java.util.List;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Help;
import org.gehoor.pages.Attachment;
import org.gehoor.pages.Speaker;
import org.gehoor.timeline.MailHead;
import org.jspecify.annotations.Nullable;

/// One line of a conversation as colleagues see it.
public sealed interface Said {

    /// Place in the timeline; names the element.
    long sequence();

    Instant at();

    /// Words of somebody, with the sources a machine named and the files that came with them.
    ///
    /// @param mail  what stood above them; null when they were no mail
    /// @param tag   the language of these words; null when it cannot be told
    /// @param whole where a number that is hidden in them can be seen; null when none is
    record Words(long sequence, Instant at, Speaker speaker, String text, List<Entry.Source> sources, List<Attachment> files,
                 @Nullable Mailed mail, @Nullable String tag, Help.@Nullable Wording wording, @Nullable String whole) implements Said {
        public Words {
            sources = List.copyOf(sources);
            files = List.copyOf(files);
        }

        /// For `lang`: the language of these words where the page is in another.
        public @Nullable String langIn(String page) {
            return page.equals(tag) ? null : tag;
        }
    }

    /// What stood above a mail.
    ///
    /// @param stranger from which address it was written when that is none of the customer's; null when it is theirs
    record Mailed(MailHead head, @Nullable String stranger) {}

    /// A line of another conversation, which goes on in the one that is shown.
    ///
    /// @param reference what that one is called
    record From(String reference, Said said) implements Said {
        @Override
        public long sequence() {
            return said.sequence();
        }

        @Override
        public Instant at() {
            return said.at();
        }
    }

    /// Another day begins, with the line that has this number.
    record Day(long sequence, Instant at, String text) implements Said {}

    /// Something that happened.
    record Happened(long sequence, Instant at, String text) implements Said {}

    /// The letter that ended it.
    record Letter(long sequence, Instant at, Speaker speaker, String text) implements Said {}
}
