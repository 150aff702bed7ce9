package org.gehoor.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gehoor.events.Events;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;

/// How conversations end: by the customer's yes, by a reasoned final letter, by silence after two announced reminders,
/// by being left with the assistant, or set aside.
/// There is no other method, and the database knows no other way.
public final class Closing {

    /// The fewest characters in which a letter can give a reason and a way on. Every door that takes letters asks for them.
    public static final int LEAST_LETTER = 80;

    private final Rows rows;
    private final Timelines timelines;
    private final Promises promises;
    private final Events events;
    private final Clock clock;

    Closing(Rows rows, Timelines timelines, Promises promises, Events events, Clock clock) {
        this.rows = rows;
        this.timelines = timelines;
        this.promises = promises;
        this.events = events;
        this.clock = clock;
    }

    /// A person asks whether it is solved. Nothing closes; the customer has the next word.
    public void askToClose(ConversationId id, Author.Person person) {
        Conversation conversation = rows.lock(id);
        Exchange.mustBeOf(conversation, person);
        mustHaveCalled(conversation);
        timelines.add(id, Entries.fact("asked-to-close", person, Map.of(), Map.of()));
        switch (conversation.turn()) {
            case Turn.WithPerson with -> {
                promises.keep(with.promise());
                move(conversation, with.askToClose(clock.instant()));
            }
            case Turn.WaitingForCustomer waiting -> move(conversation, waiting.askToClose(clock.instant()));
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
    }

    /// The customer closes: a promise that still ran is released by this word.
    public void customerCloses(ConversationId id, Author.Customer customer) {
        Conversation conversation = rows.lock(id);
        if (conversation.turn().isEnded()) {
            return;
        }
        var facts = new TreeMap<>(Map.of("how", "customer"));
        if (conversation.turn() instanceof Turn.WaitingForPerson) {
            facts.putAll(LineFacts.of(events.seen()));
        }
        long entry = timelines.add(id, Entries.fact("closed", customer, facts, Map.of())).sequence();
        switch (conversation.turn()) {
            case Turn.WithAssistant with -> move(conversation, with.customerCloses(entry));
            case Turn.WaitingForPerson waiting -> move(conversation, waiting.customerCloses(entry));
            case Turn.WithPerson with -> move(conversation, with.customerCloses(entry));
            case Turn.WaitingForCustomer waiting -> move(conversation, waiting.customerCloses(entry));
            case Turn.Closed _, Turn.SetAside _ -> throw new IllegalStateException("handled above");
        }
        conversation.promise().ifPresent(promises::release);
    }

    /// A person closes with a letter that gives the reasons. A letter is no call: a call that was promised comes first.
    public void closeByLetter(ConversationId id, Author.Person person, Text letter) {
        Conversation conversation = rows.lock(id);
        Exchange.mustBeOf(conversation, person);
        mustHaveCalled(conversation);
        long entry = timelines.add(id, Entries.fact("final-letter", person, Map.of("how", "final_letter"), Map.of("text", letter.words()))).sequence();
        Optional<PromiseId> kept = conversation.promise();
        switch (conversation.turn()) {
            case Turn.WithPerson with -> move(conversation, with.closeByLetter(entry));
            case Turn.WaitingForCustomer waiting -> move(conversation, waiting.closeByLetter(entry));
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
        kept.ifPresent(promises::keep);
    }

    /// Nobody said anything to the assistant for a long time.
    public void left(ConversationId id) {
        Conversation conversation = rows.lock(id);
        if (conversation.turn() instanceof Turn.WithAssistant with) {
            long entry = timelines.add(id, Entries.fact("left", new Author.Computer(Author.Voice.HOUSE), Map.of("how", "left"), Map.of())).sequence();
            move(conversation, with.isLeft(entry));
        }
    }

    /// We ask once more whether it is solved, and announce when silence closes it.
    void remind(ConversationId id, Instant closesAt) {
        Conversation conversation = rows.lock(id);
        if (conversation.turn() instanceof Turn.WaitingForCustomer) {
            timelines.add(id, Entries.fact("reminder", new Author.Computer(Author.Voice.HOUSE), Map.of("closes", closesAt.toString()), Map.of()));
            events.tell(new CustomerReminded(id, closesAt));
        }
    }

    /// The customer said nothing after two announced reminders. The database counts them too.
    void silent(ConversationId id) {
        Conversation conversation = rows.lock(id);
        if (conversation.turn() instanceof Turn.WaitingForCustomer waiting) {
            long entry = timelines.add(id, Entries.fact("silence", new Author.Computer(Author.Voice.HOUSE), Map.of("how", "silence"), Map.of())).sequence();
            move(conversation, waiting.staysSilent(entry));
        }
    }

    /// A person sets aside what is no customer's matter, and says why. What was promised to a robot is neither kept nor broken.
    public void setAside(ConversationId id, Author.Person person, Text reason) {
        Conversation conversation = rows.lock(id);
        Exchange.mustBeOf(conversation, person);
        if (!(conversation.turn() instanceof Turn.WithPerson with)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        long entry = timelines.add(id, Entries.fact("set-aside", person, Map.of(), Map.of("reason", reason.words()))).sequence();
        move(conversation, with.setAside(entry));
        promises.release(with.promise());
    }

    /// A rule sets aside what a machine wrote, before anybody looked at it.
    ///
    /// @param rule the standard and what of it applies; nothing personal, as figures are made of it
    public void isSetAside(ConversationId id, String rule) {
        Conversation conversation = rows.lock(id);
        if (!(conversation.turn() instanceof Turn.WaitingForPerson waiting)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        var facts = new TreeMap<>(LineFacts.of(events.seen()));
        facts.put("rule", rule);
        long entry = timelines.add(id, Entries.fact("set-aside", new Author.Computer(Author.Voice.HOUSE), facts, Map.of())).sequence();
        move(conversation, waiting.setAside(entry));
        promises.release(waiting.promise());
    }

    /// A letter is no call, and nor is asking whether it is solved.
    ///
    /// @throws org.gehoor.pages.Refusal CALL_FIRST when a call was promised and not made yet
    public void mustHaveCalled(Conversation conversation) {
        boolean owed = conversation.promise().map(promises::get)
                .filter(promise -> promise.kind() == Promise.Kind.CALL_BACK && promise.end().isEmpty()).isPresent();
        if (owed) {
            throw ConversationRefusal.CALL_FIRST.refuse();
        }
    }

    private void move(Conversation conversation, Turn to) {
        rows.put(conversation.id(), to);
        events.tell(new ConversationMoved(conversation.id(), conversation.turn(), to));
    }
}
