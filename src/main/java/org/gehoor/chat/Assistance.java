package org.gehoor.chat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.organisation.AutomaticHelp;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Handover;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/// Lets the computer answer a customer's words, after they are kept; and brings a person when it cannot.
///
/// The machine runs on a thread of its own and is given up on after two seconds. Whatever it does, the customer is told what is so,
/// and their words and the way to a person stay.
final class Assistance {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(Assistance.class);
    private static final int MOST_AT_ONCE = 64;

    private final Machine machine;
    private final Matters matters;
    private final Lessons lessons;
    private final Whom whom;
    private final Pages pages;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    Assistance(Machine machine, Matters matters, Lessons lessons, Whom whom, Pages pages) {
        this.machine = machine;
        this.matters = matters;
        this.lessons = lessons;
        this.whom = whom;
        this.pages = pages;
    }

    /// The rooms in which an answer is written down.
    record Matters(Work work, Conversations conversations, Timelines timelines, Exchange exchange, Handover handover) {}

    /// Who writes, and what is known of them.
    record Whom(Replies replies, Customers customers) {
        Known known(ConversationId id) {
            return customers.known(replies.author(id).id());
        }
    }

    /// The machine, if it is in the build, and what an administrator chose about it.
    record Machine(ObjectProvider<Answers> answers, Supplier<AutomaticHelp> chosen) {}

    /// Whether there is a machine at all, and it is switched on.
    boolean isThere() {
        return machine.answers().getIfAvailable() != null && machine.chosen().get().answers();
    }

    /// Answers what the customer said last, if it is the computer's turn and nobody did yet. Never fails: the words are kept already.
    void answer(ConversationId id) {
        try {
            Conversation conversation = matters.conversations().get(id);
            if (!(conversation.turn() instanceof Turn.WithAssistant)) {
                return;
            }
            List<Entry> entries = matters.timelines().forCustomer(id);
            var dialogue = Dialogue.of(entries);
            dialogue.open().ifPresent(words -> {
                Dialogue.Next next = dialogue.next(hear(dialogue, words, conversation));
                say(conversation, answering(id, dialogue.unanswered().orElseThrow()), next, dialogue);
            });
        } catch (RuntimeException trouble) {
            LOG.warn("The automatic help could not be written down; the customer's words are kept: {}", trouble.toString());
        }
    }

    /// The number of the answer to these words, so that words sent twice at the same moment are answered once.
    private static UUID answering(ConversationId id, Entry words) {
        return UUID.nameUUIDFromBytes(("answer to " + id + " " + words.sequence()).getBytes(StandardCharsets.UTF_8));
    }

    /// Of files alone a computer understands nothing.
    private Dialogue.Heard hear(Dialogue dialogue, Entry words, Conversation conversation) {
        if (!isThere()) {
            return new Dialogue.Heard.Nobody();
        }
        if (dialogue.isOver()) {
            return new Dialogue.Heard.Answered(new Answers.Answer.GivesWay(Answers.Why.IN_VAIN));
        }
        Answers.Question question = dialogue.question(words, conversation.language(), whom.known(conversation.id()));
        return question.words().isBlank() ? new Dialogue.Heard.Answered(new Answers.Answer.Unknown())
                : ask(question).<Dialogue.Heard>map(Dialogue.Heard.Answered::new).orElseGet(Dialogue.Heard.Silence::new);
    }

    /// Says it, and in the same work asks for a person when the computer gives way. Silent when it was said already, or a person was
    /// asked for meanwhile.
    private void say(Conversation conversation, UUID once, Dialogue.Next next, Dialogue dialogue) {
        Text text = new Text(Sentences.of(next, pages.words(conversation.language())));
        matters.work().whole(() -> {
            boolean said = matters.conversations().firstTime(once, conversation.id())
                    && matters.exchange().answer(conversation.id(), text, next.sources(), next.help());
            if (said && next.parting().isPresent()) {
                matters.handover().askForPerson(conversation.id(), new Author.Computer(Author.Voice.AUTOMATIC_HELP), Need.NONE);
            }
            if (said) {
                dialogue.passedOver().ifPresent(answer -> lessons.shown(answer, conversation.language(), next));
            }
        });
    }

    private Optional<Answers.Answer> ask(Answers.Question question) {
        Answers answers = machine.answers().getIfAvailable();
        if (answers == null || !room.tryAcquire()) {
            return Optional.empty();
        }
        var asked = new FutureTask<>(() -> answers.answer(question));
        Thread.ofVirtual().name("automatic-help").start(() -> {
            try {
                asked.run();
            } finally {
                room.release();
            }
        });
        return wait(asked);
    }

    private static Optional<Answers.Answer> wait(FutureTask<Answers.Answer> asked) {
        try {
            return Optional.of(asked.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException hanging) {
            LOG.warn("The automatic help did not answer in {} seconds", PATIENCE.toSeconds());
        } catch (ExecutionException broken) {
            LOG.warn("The automatic help failed: {}", String.valueOf(broken.getCause()));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        asked.cancel(true);
        return Optional.empty();
    }
}
