package org.gehoor.chat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Help;
import org.gehoor.conversation.LanguageBy;
import org.gehoor.pages.PagesInATest;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;

/// A chat with the computer, in memory: the decisions are those of the house, the ledger is a list.
public final class PlayedChat {

    private static final Words DUTCH = PagesInATest.words(Language.NL);

    private final List<Entry> entries = new ArrayList<>();
    private Optional<String> parting = Optional.empty();

    /// What the machine does this time.
    public sealed interface Machine {
        record Answering(Answers answers) implements Machine {}

        record Failing() implements Machine {}

        record Absent() implements Machine {}
    }

    /// What the computer said.
    ///
    /// @param kind    `passages`, `unknown`, `silent` …
    /// @param parting why a person comes: `asked`, `in_vain` …; empty when none does
    public record Turn(String kind, List<Entry.Source> sources, Optional<String> parting, String sentence) {
        public boolean isFound() {
            return !sources.isEmpty();
        }

        public boolean isUnanswered() {
            return kind.equals("unknown") || kind.equals("silent");
        }

        @Override
        public String toString() {
            return kind + sources.stream().map(Entry.Source::slug).toList() + parting.map(" -> "::concat).orElse("");
        }
    }

    /// The customer writes, and the computer answers; empty when there is nothing to answer.
    public Optional<Turn> says(String words, Machine machine) {
        add(new Entry.Who.Customer(), new Entry.What.Message(words, List.of()));
        add(new Entry.Who.Computer(), new Entry.What.PromiseEnded("kept"));
        return answered(machine);
    }

    /// The same in another language, which is recognised before the computer answers.
    public Optional<Turn> saysInEnglish(String words, Machine machine) {
        add(new Entry.Who.Customer(), new Entry.What.Message(words, List.of()));
        add(new Entry.Who.Computer(), new Entry.What.LanguageChanged(Language.EN, LanguageBy.RECOGNISED));
        return answered(machine);
    }

    /// The customer says of the last answer whether it helped; empty when that was all, or when there is no such answer.
    public Optional<Turn> judges(boolean helped, Machine machine) {
        Optional<Entry> answer = Dialogue.of(entries).unjudged();
        answer.ifPresent(entry -> add(new Entry.Who.Customer(), new Entry.What.AnswerJudged(entry.sequence(), helped)));
        return answer.isPresent() ? answered(machine) : Optional.empty();
    }

    /// Whether the page asks if the last answer helped.
    public boolean asksWhetherItHelped() {
        return Dialogue.of(entries).unjudged().isPresent();
    }

    /// Whether the page asks if everything is solved.
    public boolean asksWhetherAllIsSolved() {
        return Dialogue.of(entries).isHelped();
    }

    /// Whether a person was asked for.
    public boolean isWithAPerson() {
        return parting.isPresent();
    }

    public int inVain() {
        return Dialogue.of(entries).inVain();
    }

    private Optional<Turn> answered(Machine machine) {
        var dialogue = Dialogue.of(entries);
        return parting.isPresent() ? Optional.empty() : dialogue.open().map(words -> {
            Dialogue.Next next = dialogue.next(heard(dialogue, words, machine));
            String sentence = Sentences.of(next, DUTCH);
            add(new Entry.Who.Computer(), new Entry.What.Message(sentence, next.sources(), List.of(), Optional.empty(), Optional.empty(), Optional.of(next.help())));
            parting = next.parting().map(why -> why.name().toLowerCase(Locale.ROOT));
            return new Turn(kind(next.help()), next.sources(), parting, sentence);
        });
    }

    private static Dialogue.Heard heard(Dialogue dialogue, Entry words, Machine machine) {
        return switch (machine) {
            case Machine.Answering(Answers answers) -> new Dialogue.Heard.Answered(answers.answer(dialogue.question(words, Language.NL, Known.NOTHING)));
            case Machine.Failing _ -> new Dialogue.Heard.Silence();
            case Machine.Absent _ -> new Dialogue.Heard.Nobody();
        };
    }

    private static String kind(Help help) {
        return help.kind().name().toLowerCase(Locale.ROOT);
    }

    private void add(Entry.Who who, Entry.What what) {
        entries.add(new Entry(entries.size() + 1L, Instant.EPOCH, who, what));
    }
}
