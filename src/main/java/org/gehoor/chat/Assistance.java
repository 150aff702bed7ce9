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
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Handover;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Words;
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
    private static final int MOST_TURNS = 2;
    private static final int MOST_AT_ONCE = 64;

    private final ObjectProvider<Answers> machine;
    private final Matters matters;
    private final Pages pages;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    Assistance(ObjectProvider<Answers> machine, Matters matters, Pages pages) {
        this.machine = machine;
        this.matters = matters;
        this.pages = pages;
    }

    /// The rooms in which an answer is written down.
    record Matters(Work work, Conversations conversations, Timelines timelines, Exchange exchange, Handover handover) {}

    /// Whether there is a machine at all.
    boolean isThere() {
        return machine.getIfAvailable() != null;
    }

    /// Answers what the customer just said (of files alone a computer understands nothing), if it is the computer's turn and nobody did yet. Never fails: the words are kept already.
    void answer(ConversationId id, Text said) {
        try {
            Conversation conversation = matters.conversations().get(id);
            if (!(conversation.turn() instanceof Turn.WithAssistant)) {
                return;
            }
            List<Entry> entries = matters.timelines().forCustomer(id);
            if (entries.getLast().who() instanceof Entry.Who.Customer) {
                answer(conversation, answering(id, entries.getLast()), said, entries);
            }
        } catch (RuntimeException trouble) {
            LOG.warn("The automatic help could not be written down; the customer's words are kept: {}", trouble.toString());
        }
    }

    /// The number of the answer to these words, so that words sent twice at the same moment are answered once.
    private static UUID answering(ConversationId id, Entry words) {
        return UUID.nameUUIDFromBytes(("answer to " + id + " " + words.sequence()).getBytes(StandardCharsets.UTF_8));
    }

    private void answer(Conversation conversation, UUID once, Text said, List<Entry> entries) {
        int inVain = turnsInVain(entries);
        boolean lastTurn = inVain + 1 >= MOST_TURNS;
        Words words = pages.words(conversation.language());
        Optional<Answers.Answer> answer = inVain >= MOST_TURNS ? Optional.of(new Answers.Answer.GivesWay(Answers.Why.IN_VAIN))
                : said.words().isEmpty() ? Optional.of(new Answers.Answer.Unknown())
                : ask(new Answers.Question(said.words(), conversation.language(), before(entries), inVain, Known.NOTHING));
        if (answer.isEmpty()) {
            say(conversation, once, words.say(lastTurn ? "chat.silent_gives_way" : "chat.silent"), List.of(), lastTurn);
            return;
        }
        switch (answer.get()) {
            case Answers.Answer.Found(List<Entry.Source> sources, boolean _, Optional<String> phrased) ->
                    say(conversation, once, phrased.orElseGet(() -> words.say("chat.found", "count", sources.size())), sources, false);
            case Answers.Answer.IsAComputer _ -> say(conversation, once, words.say("chat.greeting"), List.of(), false);
            case Answers.Answer.Unknown _ ->
                    say(conversation, once, words.say(lastTurn ? "chat.unknown_gives_way" : "chat.unknown"), List.of(), lastTurn);
            case Answers.Answer.GivesWay _ -> say(conversation, once, words.say("chat.gives_way"), List.of(), true);
        }
    }

    /// What was said before the customer's last words.
    private static List<Answers.Said> before(List<Entry> entries) {
        return entries.subList(0, entries.size() - 1).stream().filter(entry -> entry.what() instanceof Entry.What.Message)
                .<Answers.Said>mapMulti((entry, said) -> {
                    var message = (Entry.What.Message) entry.what();
                    switch (entry.who()) {
                        case Entry.Who.Customer _ -> said.accept(new Answers.Said.Customer(message.text()));
                        case Entry.Who.Computer _ -> said.accept(new Answers.Said.Computer(message.sources()));
                        case Entry.Who.Person _ -> { }
                    }
                })
                .toList();
    }

    /// Every answer of the computer that the customer wrote after did not help.
    private static int turnsInVain(List<Entry> entries) {
        return (int) entries.stream()
                .filter(entry -> entry.who() instanceof Entry.Who.Computer && entry.what() instanceof Entry.What.Message)
                .count();
    }

    /// Says it, and in the same work asks for a person when the computer gives way. Silent when it was said already, or a person was
    /// asked for meanwhile.
    private void say(Conversation conversation, UUID once, String text, List<Entry.Source> sources, boolean givesWay) {
        matters.work().whole(() -> {
            boolean said = matters.conversations().firstTime(once, conversation.id())
                    && matters.exchange().answer(conversation.id(), new Text(text), sources);
            if (said && givesWay) {
                matters.handover().askForPerson(conversation.id(), new Author.Computer(Author.Voice.AUTOMATIC_HELP), Need.NONE);
            }
        });
    }

    private Optional<Answers.Answer> ask(Answers.Question question) {
        Answers answers = machine.getIfAvailable();
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
