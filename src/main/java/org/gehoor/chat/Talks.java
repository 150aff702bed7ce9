package org.gehoor.chat;

import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.events.Feed;
import org.gehoor.pages.Speaker;
import org.gehoor.reachability.InWords;
import org.gehoor.timeline.CaseLanguage;
import org.gehoor.timeline.CaseLanguages;
import org.gehoor.timeline.CustomerTimeline.Happened;
import org.gehoor.timeline.CustomerTimeline.Line;
import org.gehoor.timeline.CustomerTimeline.Said;
import org.gehoor.timeline.CustomerTimeline;
import org.gehoor.timeline.CustomerTimelines;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Makes the page of a chat, and the pieces of it that changed.
final class Talks {

    private final Conversations conversations;
    private final Timelines timelines;
    private final CustomerTimelines told;
    private final CaseLanguages languages;
    private final Nows nows;
    private final Feed feed;
    private final Clock clock;

    Talks(Conversations conversations, Timelines timelines, Told told, Nows nows, Feed feed, Clock clock) {
        this.conversations = conversations;
        this.timelines = timelines;
        this.told = told.lines();
        this.languages = told.languages();
        this.nows = nows;
        this.feed = feed;
        this.clock = clock;
    }

    /// How it is told what was said, and in which language it is.
    record Told(CustomerTimelines lines, CaseLanguages languages) {}

    Talk show(Conversation conversation, Words words, Unsent unsent) {
        String since = feed.now().toString();
        List<Entry> entries = timelines.forCustomer(conversation.id());
        var spoken = Nows.Spoken.in(entries);
        boolean assistant = conversation.turn() instanceof Turn.WithAssistant;
        List<Line> lines = told.of(conversation.id(), words).lines();
        int folded = folded(conversation, lines);
        return new Talk(conversation.id().toString(), conversation.reference().toString(), nows.of(conversation, spoken, new InWords(words, clock), words),
                assistant || spoken.byComputer() ? conversation.openedAt() : null, lines.subList(0, folded), lines.subList(folded, lines.size()),
                since, unsent, languages.of(conversation, words));
    }

    /// Whether it goes on in another case.
    boolean goesOn(Conversation conversation) {
        return !conversations.current(conversation.id()).equals(conversation.id());
    }

    /// What changed since a line: the lines after it and, when asked, how the promises stand.
    Pieces pieces(Conversation conversation, long seen, boolean standings, Words words) {
        List<Line> fresh = standings
                ? told.of(conversation.id(), words).lines().stream().filter(line -> line.sequence() > seen || isPromise(line)).toList()
                : told.after(conversation.id(), seen, words).lines();
        return new Pieces(conversation.id().toString(), fresh, now(conversation, words), language(conversation, fresh, words));
    }

    /// The last lines, and the state unless it is as it was: what a live page may not have yet. What it has stays as it is.
    Pieces lately(Conversation before, int most, Words words) {
        Conversation conversation = conversations.get(before.id());
        List<Line> fresh = told.lately(conversation.id(), most, words).lines();
        return new Pieces(conversation.id().toString(), fresh, isAsItWas(before.turn(), conversation) ? null : now(conversation, words),
                language(conversation, fresh, words));
    }

    /// Whether words alone did not change what the page says of the state. While the computer answers, they may.
    static boolean isAsItWas(Turn before, Conversation conversation) {
        return before.equals(conversation.turn())
                && (before instanceof Turn.WaitingForPerson || before instanceof Turn.WithPerson);
    }

    /// The lines after a line, and nothing else.
    Pieces words(Conversation conversation, long seen, Words words) {
        List<Line> fresh = told.after(conversation.id(), seen, words).lines();
        return new Pieces(conversation.id().toString(), fresh, null, language(conversation, fresh, words));
    }

    private @Nullable CaseLanguage language(Conversation conversation, List<Line> fresh, Words words) {
        boolean changed = fresh.stream().anyMatch(line -> line instanceof Happened happened && happened.icon().equals(CustomerTimeline.OF_LANGUAGE));
        return changed ? languages.of(conversation, words) : null;
    }

    Now now(Conversation conversation, Words words) {
        boolean matters = conversation.turn() instanceof Turn.WithAssistant || conversation.turn() instanceof Turn.WaitingForPerson;
        List<Entry> entries = matters ? timelines.forCustomer(conversation.id()) : List.of();
        return nows.of(conversation, Nows.Spoken.in(entries), new InWords(words, clock), words);
    }

    private static boolean isPromise(Line line) {
        return line instanceof Happened happened && happened.mark() != null;
    }

    /// Once a person was asked for, everything before the words that led to it; of a conversation that has ended all of it.
    private static int folded(Conversation conversation, List<Line> lines) {
        if (conversation.turn().isEnded()) {
            return lines.size();
        }
        int computer = last(lines, lines.size(), line -> isBy(line, Speaker.Computer.class));
        if (conversation.turn() instanceof Turn.WithAssistant || computer < 0) {
            return 0;
        }
        int after = IntStream.range(computer, lines.size()).filter(i -> lines.get(i) instanceof Happened).findFirst().orElse(lines.size());
        return Math.max(0, last(lines, after, line -> isBy(line, Speaker.Customer.class)));
    }

    private static int last(List<Line> lines, int before, Predicate<Line> wanted) {
        return IntStream.range(0, before).filter(i -> wanted.test(lines.get(i))).max().orElse(-1);
    }

    private static boolean isBy(Line line, Class<? extends Speaker> speaker) {
        return line instanceof Said said && speaker.isInstance(said.speaker());
    }
}
