package org.gehoor.conversation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Fact;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.tongue.Heard;
import org.gehoor.tongue.Tongues;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.StaffId;

/// What the two sides say to each other, and what that does to the turn.
public final class Exchange {

    private final Rows rows;
    private final Timelines timelines;
    private final ByMail byMail;
    private final Merges merges;
    private final Promises promises;
    private final Owed owed;
    private final Events events;
    private final Tongues tongues;
    private final Clock clock;

    Exchange(Rows rows, Outward outward, Merges merges, Promises promises, Around around) {
        this.rows = rows;
        this.timelines = outward.timelines();
        this.byMail = outward.byMail();
        this.merges = merges;
        this.promises = promises;
        this.owed = around.owed();
        this.events = around.events();
        this.tongues = around.tongues();
        this.clock = around.clock();
    }

    /// Where words stand, and by which way they leave.
    record Outward(Timelines timelines, ByMail byMail) {}

    /// What is owed, whom it tells, who knows languages, and what time it is.
    record Around(Owed owed, Events events, Tongues tongues, Clock clock) {}

    /// The customer writes. While a person has it, the person owes an answer from the first word on; a second word changes nothing
    /// about the wait. `hours` are those of the conversation's line.
    ///
    /// Words to an ended conversation are recorded here and bring it back through the line (see `queue.Handover`). Words to one that goes on
    /// in another belong there: [Merges#lockCurrent] says where.
    ///
    /// @throws Refusal MERGED
    public Entry say(ConversationId id, Author.Customer customer, Text text, OpeningHours hours) {
        return say(id, customer, text, List.of(), hours);
    }

    /// The same with files that are kept in this conversation.
    public Entry say(ConversationId id, Author.Customer customer, Text text, List<StoredFile> files, OpeningHours hours) {
        return say(id, customer, text, files, Optional.empty(), hours);
    }

    /// The same by mail.
    ///
    /// @throws Refusal MERGED
    public Entry say(ConversationId id, Author.Customer customer, Text text, List<StoredFile> files, Optional<Entry.Mailed> mail,
                     OpeningHours hours) {
        Conversation conversation = here(id);
        Optional<Heard> heard = tongues.hear(text.words());
        Entry entry = timelines.add(id, Entries.message(customer, text.words(), List.of(), files, mail, heard.map(Heard::language)));
        if (conversation.turn() instanceof Turn.WaitingForCustomer waiting) {
            Promise promise = promises.make(owed.answer(conversation, hours, clock.instant()));
            move(conversation, waiting.write(promise.id(), entry.at()));
        }
        events.tell(new CustomerWrote(id, conversation.turn(), heard.filter(one -> one.language() != conversation.language())));
        return entry;
    }

    /// A machine on the other side wrote, for instance that somebody is away. It is written down as a computer's words and moves nothing:
    /// whoever's turn it was, it still is, and what has ended stays so.
    public Entry heard(ConversationId id, Text text, List<StoredFile> files, Entry.Mailed mail) {
        rows.lock(id);
        return timelines.add(id, Entries.message(new Author.Computer(Author.Voice.OTHER_SIDE), text.words(), List.of(), files, Optional.of(mail), language(text)));
    }

    /// Words of the customer that were said in another conversation begin or continue this one, which is about them. Where they stand and when they
    /// were said is part of the record; the words and files are this conversation's own from now on.
    ///
    /// @param files those of the words, kept in this conversation
    public Entry repeat(ConversationId id, Author.Customer customer, Repeated words, List<StoredFile> files, Optional<Entry.Mailed> mail) {
        rows.lock(id);
        Fact said = Entries.message(customer, words.text(), List.of(), files, mail, language(new Text(words.text())));
        var facts = new TreeMap<>(said.facts());
        facts.put("from", words.from().toString());
        facts.put("from_entry", Long.toString(words.entry()));
        facts.put("said_at", words.at().toString());
        return timelines.add(id, new Fact(said.kind(), said.author(), facts, said.body()));
    }

    /// What was said in another conversation, in which entry of it, and when.
    public record Repeated(ConversationId from, long entry, Instant at, String text) {}

    /// Words of one conversation have become the other: a line in both says so.
    ///
    /// @param entries which words, by their numbers
    public void splitOff(Conversation from, Conversation to, Author.Person person, List<Long> entries) {
        rows.lock(from.id());
        timelines.add(to.id(), Entries.link("split-from", person, from, Map.of()));
        timelines.add(from.id(), Entries.link("split-off", person, to,
                Map.of("entries", entries.stream().map(String::valueOf).collect(Collectors.joining(",")))));
    }

    private Optional<Language> language(Text text) {
        return tongues.hear(text.words()).map(Heard::language);
    }

    /// @throws Refusal MERGED when it goes on in another
    private Conversation here(ConversationId id) {
        Conversation conversation = rows.lock(id);
        if (conversation.turn().isEnded() && merges.of(id).isPresent()) {
            throw ConversationRefusal.MERGED.refuse();
        }
        return conversation;
    }

    /// The assistant answers; only while it is its turn. Says nothing when a person was asked for in the meantime.
    ///
    /// @return whether it was said
    public boolean answer(ConversationId id, Text text, List<Entry.Source> sources, Help help) {
        Conversation conversation = rows.lock(id);
        if (!(conversation.turn() instanceof Turn.WithAssistant)) {
            return false;
        }
        timelines.add(id, Entries.help(text.words(), sources, help));
        return true;
    }

    /// The same for words that were found, or for saying that nothing was.
    public boolean answer(ConversationId id, Text text, List<Entry.Source> sources) {
        return answer(id, text, sources, new Help(sources.isEmpty() ? Help.Kind.UNKNOWN : Help.Kind.PASSAGES, 0));
    }

    /// The customer says whether an answer of the assistant helped; only while it is the assistant's turn. It moves nothing.
    ///
    /// @return whether it was written down
    public boolean judge(ConversationId id, Author.Customer customer, long answer, boolean helped) {
        if (!(rows.lock(id).turn() instanceof Turn.WithAssistant)) {
            return false;
        }
        timelines.add(id, Entries.fact("answer-judged", customer, Map.of("answer", Long.toString(answer), "helped", helped ? "yes" : "no"), Map.of()));
        return true;
    }

    /// A system of the organisation says something, as a computer. Only while it is the computer's turn: once a person was asked for nobody
    /// stands in for them, so this keeps no promise and moves no turn.
    ///
    /// @throws Refusal NOT_NOW when it is not
    public Entry announce(ConversationId id, Text text) {
        if (!(here(id).turn() instanceof Turn.WithAssistant)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        return timelines.add(id, Entries.message(new Author.Computer(Author.Voice.CONNECTED_SYSTEM), text.words(), List.of(), List.of()));
    }

    /// A person answers: the promise is kept, the customer has the next word.
    ///
    /// @throws Refusal NOT_YOURS when a colleague has it, NOT_NOW when nobody has
    public Entry reply(ConversationId id, Author.Person person, Text text) {
        return reply(id, person, text, List.of());
    }

    /// The same with files that are kept in this conversation.
    ///
    /// @throws Refusal NOT_YOURS when a colleague has it, NOT_NOW when nobody has
    public Entry reply(ConversationId id, Author.Person person, Text text, List<StoredFile> files) {
        Conversation conversation = here(id);
        mustBeOf(conversation, person);
        Entry entry = timelines.add(id, Entries.message(person, text.words(), List.of(), files, byMail.envelope(id, person), language(text)));
        if (conversation.turn() instanceof Turn.WithPerson with && !owesACall(with)) {
            promises.keep(with.promise());
            move(conversation, with.answered());
        }
        events.tell(new PersonWrote(id, entry.sequence()));
        return entry;
    }

    /// A person called. The promise to call is kept by calling, whoever picks up; when nobody did, another try may be promised.
    ///
    /// @param next by when we try again, or write instead; empty when the customer was reached
    public Entry called(ConversationId id, Author.Person person, String outcome, String text, Optional<Promises.Making> next) {
        Conversation conversation = here(id);
        mustBeOf(conversation, person);
        if (!(conversation.turn() instanceof Turn.WithPerson with)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        Entry entry = timelines.add(id, Entries.fact("called", person, Map.of("outcome", outcome), Map.of("text", text)));
        promises.keep(with.promise());
        move(conversation, next.<Turn>map(making -> with.promised(promises.make(making).id())).orElseGet(with::answered));
        events.tell(new PersonCalled(id, outcome, next.filter(making -> making.kind() == Promise.Kind.CALL_BACK).isPresent(), entry.sequence()));
        return entry;
    }

    /// Words do not keep the promise of a call.
    private boolean owesACall(Turn.WithPerson with) {
        Promise promise = promises.get(with.promise());
        return promise.kind() == Promise.Kind.CALL_BACK && promise.end().isEmpty();
    }

    /// A person answers and says when they come back to it: one promise kept, another made.
    public Entry replyAndPromise(ConversationId id, Author.Person person, Text text, Instant until, OpeningHours hours) {
        return replyAndPromise(id, person, text, List.of(), until, hours);
    }

    /// The same with files that are kept in this conversation.
    public Entry replyAndPromise(ConversationId id, Author.Person person, Text text, List<StoredFile> files, Instant until,
                                 OpeningHours hours) {
        Conversation conversation = here(id);
        mustBeOf(conversation, person);
        Entry entry = timelines.add(id, Entries.message(person, text.words(), List.of(), files, byMail.envelope(id, person), language(text)));
        var making = new Promises.Making(id, Promise.Kind.ANSWER, until, hours.zone(), Owed.BY_A_PERSON, conversation.language());
        switch (conversation.turn()) {
            case Turn.WithPerson with -> {
                if (owesACall(with)) {
                    promises.replace(with.promise());
                } else {
                    promises.keep(with.promise());
                }
                move(conversation, with.promised(promises.make(making).id()));
            }
            case Turn.WaitingForCustomer waiting -> move(conversation, waiting.write(promises.make(making).id(), entry.at()));
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.Closed _, Turn.SetAside _ -> throw ConversationRefusal.NOT_NOW.refuse();
        }
        events.tell(new PersonWrote(id, entry.sequence()));
        return entry;
    }

    /// A note among colleagues, in any state.
    public Entry note(ConversationId id, Author.Person person, Text text) {
        return note(id, person, text, List.of());
    }

    /// The same with files that are kept in this conversation. They are for colleagues only, as the words are.
    public Entry note(ConversationId id, Author.Person person, Text text, List<StoredFile> files) {
        rows.lock(id);
        return timelines.add(id, Entries.note(person, text.words(), files));
    }

    /// A note of a computer among colleagues, in any state.
    public Entry note(ConversationId id, Author.Computer computer, Text text) {
        rows.lock(id);
        return timelines.add(id, Entries.note(computer, text.words(), List.of()));
    }

    /// Something else that a room records in the timeline, for instance a call or a rating.
    public Entry record(ConversationId id, String kind, Author author, Map<String, String> facts, Map<String, String> body) {
        rows.lock(id);
        return timelines.add(id, Entries.fact(kind, author, facts, body));
    }

    private void move(Conversation conversation, Turn to) {
        Work.mustBeWhole();
        rows.put(conversation.id(), to);
        events.tell(new ConversationMoved(conversation.id(), conversation.turn(), to));
    }

    /// Whether this person could answer now.
    public static boolean isOf(Conversation conversation, StaffId person) {
        return isWithSomebody(conversation) && conversation.owner().filter(owner -> owner.is(person)).isPresent();
    }

    /// For whoever writes now what is said a little later.
    ///
    /// @throws Refusal NOT_YOURS when a colleague has it, NOT_NOW when nobody has
    public static void mustBeOf(Conversation conversation, Author.Person person) {
        if (!isWithSomebody(conversation)) {
            throw ConversationRefusal.NOT_NOW.refuse();
        }
        if (!isOf(conversation, person.id())) {
            throw ConversationRefusal.NOT_YOURS.refuse();
        }
    }

    private static boolean isWithSomebody(Conversation conversation) {
        return conversation.turn() instanceof Turn.WithPerson || conversation.turn() instanceof Turn.WaitingForCustomer;
    }
}
