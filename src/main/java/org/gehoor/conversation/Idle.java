package org.gehoor.conversation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;

/// Closes chats with the assistant in which nobody said anything for a day. One step opens them again.
public final class Idle {

    private static final Duration LONG = Duration.ofHours(24);
    private static final int BATCH = 100;

    private final Conversations conversations;
    private final Timelines timelines;
    private final Closing closing;
    private final Work work;
    private final Clock clock;

    Idle(Conversations conversations, Timelines timelines, Closing closing, Work work, Clock clock) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.closing = closing;
        this.work = work;
        this.clock = clock;
    }

    /// Looks once.
    public void look() {
        Instant limit = clock.instant().minus(LONG);
        for (ConversationId id : conversations.withAssistantBegunBefore(limit, BATCH)) {
            work.whole(() -> {
                List<Entry> said = timelines.of(id);
                if (said.isEmpty() || said.getLast().at().isBefore(limit)) {
                    closing.left(id);
                }
            });
        }
    }
}
