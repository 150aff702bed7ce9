package org.gehoor.letters;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Lines;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.StaffId;

/// Answers that leave by mail in a quarter of a minute, and until then can be taken back. Nothing of it is said before: the promise runs on,
/// and counts as kept when the words really leave.
public final class Leavings {

    /// How long an answer can be taken back.
    public static final Duration DELAY = Duration.ofSeconds(15);

    /// Before this a promise is not made to wait for it.
    private static final Duration IN_TIME = Duration.ofSeconds(30);

    private final LeavingRows rows;
    private final Matters matters;
    private final Around around;
    private final ByPerson persons;
    private final Clock clock;

    Leavings(LeavingRows rows, Matters matters, Around around, ByPerson persons, Clock clock) {
        this.rows = rows;
        this.matters = matters;
        this.around = around;
        this.persons = persons;
        this.clock = clock;
    }

    /// Where it is said in the end.
    record Matters(Conversations conversations, Timelines timelines, Exchange exchange, Closing closing, Promises promises) {}

    /// What else it needs: whose words they are, when the line is open, what came along, and who must hear of it.
    record Around(Staff staff, Lines lines, Files files, Events events, Work work) {}

    /// Whether words of this person would leave by mail now, and have the time to wait. What is read live is said at once.
    public boolean waits(ConversationId id, Author.Person person) {
        Instant soon = clock.instant().plus(IN_TIME);
        boolean inTime = matters.conversations().get(id).promise().map(matters.promises()::get).filter(promise -> promise.dueAt().isBefore(soon)).isEmpty();
        return inTime && persons.envelope(id, person).isPresent();
    }

    /// Puts an answer there to leave, in the caller's work. The person must have the conversation, as for saying it.
    ///
    /// @throws Refusal NOT_YOURS, NOT_NOW, or ANSWER_HELD when another of theirs is held
    public Leaving begin(ConversationId id, Author.Person person, Leaving.Plan plan) {
        Work.mustBeWhole();
        settle(id, person.id());
        Conversation conversation = matters.conversations().hold(id);
        Exchange.mustBeOf(conversation, person);
        if (plan.closes()) {
            matters.closing().mustHaveCalled(conversation);
        }
        rows.lock(id, person.id()).ifPresent(rows::delete);
        Instant now = clock.instant();
        List<StoredFile> files = plan.files().stream().flatMap(file -> around.files().find(id.value(), file).stream()).toList();
        var leaving = new Leaving(UUID.randomUUID(), id, person.id(), plan, files, now, Optional.of(now.plus(DELAY)), Leaving.State.LEAVING);
        rows.insert(leaving, matters.timelines().last(List.of(id)).getOrDefault(id, 0L));
        changed(id);
        return leaving;
    }

    /// What is about to leave from a conversation, or is held; not what was taken back.
    public List<Leaving> of(ConversationId id) {
        return rows.list(id).stream().filter(one -> one.state() != Leaving.State.TAKEN_BACK).toList();
    }

    /// What this person took back here and writes on.
    public Optional<Leaving> takenBack(ConversationId id, StaffId by) {
        return rows.find(id, by).filter(one -> one.state() == Leaving.State.TAKEN_BACK);
    }

    /// Takes an answer back into the hands of who wrote it, with its files.
    ///
    /// @throws Refusal LEFT_ALREADY
    public void takeBack(ConversationId id, StaffId by) {
        around.work().whole(() -> {
            Leaving leaving = rows.lock(id, by).orElseThrow(() -> new Refusal(LettersRefusal.LEFT_ALREADY));
            rows.put(leaving, Leaving.State.TAKEN_BACK);
            changed(id);
        });
    }

    /// Throws away what was taken back or held: the words, and the files but for these.
    public void drop(ConversationId id, StaffId by, List<UUID> keeping) {
        around.work().whole(() -> rows.lock(id, by).filter(one -> one.state() != Leaving.State.LEAVING).ifPresent(one -> {
            rows.delete(one);
            one.plan().files().stream().filter(file -> !keeping.contains(file)).forEach(file -> around.files().erase(id.value(), file));
            changed(id);
        }));
    }

    /// Says what is held, whatever came in between.
    ///
    /// @throws Refusal LEFT_ALREADY, and as [Exchange#reply] does
    public void sendAnyway(ConversationId id, StaffId by) {
        around.work().whole(() -> say(rows.lock(id, by).orElseThrow(() -> new Refusal(LettersRefusal.LEFT_ALREADY))));
    }

    /// Before this person does something else here: what they wrote leaves first.
    ///
    /// @throws Refusal ANSWER_HELD when it cannot leave by itself
    public void settle(ConversationId id, StaffId by) {
        rows.lock(id, by).ifPresent(one -> {
            if (one.state() == Leaving.State.LEAVING) {
                perform(one);
            }
        });
        if (rows.find(id, by).filter(one -> one.state() == Leaving.State.HELD).isPresent()) {
            throw new Refusal(LettersRefusal.ANSWER_HELD);
        }
    }

    /// Says everything whose time has come, each in a piece of work of its own. What cannot be said now is held.
    void performAll() {
        for (boolean more = true; more; ) {
            var tried = new AtomicReference<Optional<Leaving>>(Optional.empty());
            try {
                more = around.work().whole(() -> {
                    tried.set(rows.takeDue(clock.instant()));
                    return tried.get().map(this::perform).isPresent();
                });
            } catch (Refusal refused) {
                tried.get().ifPresent(one -> around.work().whole(() -> hold(one)));
            }
        }
    }

    private void hold(Leaving leaving) {
        rows.put(leaving, Leaving.State.HELD);
        changed(leaving.conversation());
    }

    /// Forgets what was not said in a conversation that is erased.
    public void erase(ConversationId id) {
        rows.erase(id);
    }

    private Leaving perform(Leaving leaving) {
        Conversation conversation = matters.conversations().hold(leaving.conversation());
        boolean news = matters.timelines().after(leaving.conversation(), rows.said(leaving)).stream()
                .anyMatch(entry -> entry.who() instanceof Entry.Who.Customer);
        if (news || !Exchange.isOf(conversation, leaving.by())) {
            hold(leaving);
        } else {
            say(leaving);
        }
        return leaving;
    }

    private void say(Leaving leaving) {
        ConversationId id = leaving.conversation();
        var author = new Author.Person(leaving.by(), around.staff().get(leaving.by()).name());
        Leaving.Plan plan = leaving.plan();
        var text = new Text(plan.text());
        rows.delete(leaving);
        if (plan.closes()) {
            matters.closing().closeByLetter(id, author, text);
        } else if (plan.until().filter(clock.instant()::isBefore).isPresent()) {
            Conversation one = matters.conversations().get(id);
            OpeningHours hours = around.lines().get(one.line()).hours(one.channel());
            matters.exchange().replyAndPromise(id, author, text, leaving.files(), plan.until().get(), hours);
        } else {
            matters.exchange().reply(id, author, text, leaving.files());
        }
        changed(id);
    }

    private void changed(ConversationId id) {
        around.events().tell(new LeavingChanged(id));
    }
}
