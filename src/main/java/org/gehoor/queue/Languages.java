package org.gehoor.queue;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.CustomerWrote;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.LanguageBy;
import org.gehoor.conversation.Moves;
import org.gehoor.conversation.Owed;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.db.Work;
import org.gehoor.promise.Promises;
import org.gehoor.tongue.Heard;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.springframework.context.event.EventListener;

/// In which language a conversation goes on, and in which line.
///
/// 1. It follows the customer's words: the first ones; later two messages in a row in the same other language, or one long one. Words that tell
///    nothing change nothing.
/// 2. What the customer or a colleague chose stays, whatever is recognised afterwards.
/// 3. Who waits goes on waiting in the line of that language, of the same topic and brand: since the same word, with the same need, and for the
///    promise that was made. Where there is no such line, or nobody is there before that promise is due, they stay where they are.
public final class Languages {

    private static final Author.Computer HOUSE = new Author.Computer(Author.Voice.HOUSE);

    private final Moves moves;
    private final Timelines timelines;
    private final Promises promises;
    private final InLine line;
    private final Clock clock;

    Languages(Moves moves, Timelines timelines, Promises promises, InLine line, Clock clock) {
        this.moves = moves;
        this.timelines = timelines;
        this.promises = promises;
        this.line = line;
        this.clock = clock;
    }

    /// What there is of the line, and the work that a choice is done in.
    record InLine(Work work, Places places, Lines lines) {}

    /// The customer wrote in another language than the conversation's.
    @EventListener
    void wrote(CustomerWrote wrote) {
        wrote.another().ifPresent(heard -> recognised(wrote.conversation(), heard));
    }

    private void recognised(ConversationId id, Heard heard) {
        List<Entry> entries = timelines.of(id);
        boolean chosen = entries.stream().anyMatch(entry -> entry.what() instanceof What.LanguageChanged changed && changed.by().isChoice());
        if (!chosen && (heard.isMuch() || isFirstOrSecond(heard.language(), entries))) {
            change(id, HOUSE, heard.language());
        }
    }

    /// Whether these are the first words, or the words before them were in this language too.
    private static boolean isFirstOrSecond(Language language, List<Entry> entries) {
        List<What.Message> messages = entries.stream().filter(entry -> entry.who() instanceof Entry.Who.Customer)
                .map(Entry::what).filter(What.Message.class::isInstance).map(What.Message.class::cast).toList();
        return messages.size() < 2 || messages.get(messages.size() - 2).language().filter(language::equals).isPresent();
    }

    /// Somebody chose the language, which may be the one it is in already: then it stays.
    public void choose(ConversationId id, Author author, Language language) {
        line.work().whole(() -> change(id, author, language));
    }

    private void change(ConversationId id, Author author, Language language) {
        Conversation conversation = moves.lock(id);
        Line now = line.lines().get(conversation.line());
        Line next = line.lines().beside(now, language).filter(other -> isInTime(conversation, other)).orElse(now);
        Optional<Place> place = line.places().find(id).filter(_ -> !next.id().equals(now.id())).map(old -> old.in(next.id()));
        moves.speaks(id, author, new Moves.Speaking(language, LanguageBy.choiceOf(author), next.id()),
                place.map(moved -> new Moves.Moved(moved.inLine(), owner(conversation, moved, next))));
        place.ifPresent(line.places()::change);
    }

    /// Whether people are there before what was promised is due.
    private boolean isInTime(Conversation conversation, Line other) {
        return conversation.promise().map(promises::get)
                .filter(promise -> !Owed.hours(conversation, other::hours).openFrom(clock.instant()).isBefore(promise.dueAt())).isEmpty();
    }

    private static Turn.Owner owner(Conversation conversation, Place place, Line next) {
        return place.keptForTeam().isPresent() ? conversation.owner().orElseThrow() : new Turn.Owner(next.team(), place.keptFor());
    }
}
