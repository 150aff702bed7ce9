package org.gehoor.erasure;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.db.Work;
import org.gehoor.ledger.ErasedList;
import org.gehoor.ledger.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.gehoor.vocabulary.ConversationId;

/// At the start, before pages and jobs, makes the database and the list of what was erased agree:
///
/// - the list says `erased`, the database does not: an older backup was restored, and it is erased again;
/// - the list says `intended`: the program died in the middle. What was committed is written down as erased, what was not as withdrawn: then
///   nothing was erased, and who asked was told that it had not worked.
public final class Reconciliation implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int BATCH = 10_000;

    private final ErasedList list;
    private final Ledger ledger;
    private final Work work;
    private final Matters matters;
    private volatile boolean running;

    Reconciliation(ErasedList list, Ledger ledger, Work work, Matters matters) {
        this.list = list;
        this.ledger = ledger;
        this.work = work;
        this.matters = matters;
    }

    /// The rooms that have the conversations.
    record Matters(Conversations conversations, Participants participants, Closing closing, Erasure erasure, LegalHolds holds) {}

    /// Makes them agree.
    public void reconcile() {
        Map<UUID, ErasedList.Line> lines = list.all();
        Set<UUID> here = new HashSet<>();
        List<UUID> all = List.copyOf(lines.keySet());
        for (int from = 0; from < all.size(); from += BATCH) {
            matters.conversations().notErased(all.subList(from, Math.min(all.size(), from + BATCH))).forEach(id -> here.add(id.value()));
        }
        lines.values().forEach(line -> {
            switch (line.state()) {
                case WITHDRAWN -> { }
                case ERASED -> {
                    if (here.contains(line.stream())) {
                        eraseAgain(line);
                    }
                }
                case INTENDED -> {
                    if (!here.contains(line.stream())) {
                        list.settle(line, ErasedList.State.ERASED);
                    } else if (ledger.isReadable(line.stream())) {
                        list.settle(line, ErasedList.State.WITHDRAWN);
                    } else {
                        eraseAgain(line);
                    }
                }
            }
        });
    }

    /// It had ended when it was erased; a backup may be older than its end.
    private void eraseAgain(ErasedList.Line line) {
        var id = new ConversationId(line.stream());
        work.whole(() -> {
            var author = new Author.Customer(matters.participants().customer(id));
            matters.closing().customerCloses(id, author);
            matters.holds().endAgain(id);
            return matters.erasure().eraseOne(id, new Author.Computer(Author.Voice.HOUSE), line.ground());
        });
        LOG.warn("Conversation {} was erased on {} and came back with a backup; it was erased again", id, line.at());
    }

    @Override
    public void start() {
        reconcile();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server.
    @Override
    public int getPhase() {
        return 0;
    }
}
