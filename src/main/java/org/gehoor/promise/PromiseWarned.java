package org.gehoor.promise;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;

/// A promise is at risk, and somebody of ours is told before it breaks. Who that is at this moment is for rooms above to know.
public record PromiseWarned(ConversationId conversation, PromiseId promise, Whom whom, long sequence) implements Event {

    /// Who is told: whoever has it (a person, else everybody of the team who works), or who leads that team.
    public enum Whom {
        OWNER, LEAD;

        /// The name in the ledger: `owner`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public OptionalLong entry() {
        return OptionalLong.of(sequence);
    }

    @Override
    public Set<String> topics() {
        return Set.of("conversation:" + conversation, "line");
    }
}
