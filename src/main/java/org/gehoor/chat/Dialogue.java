package org.gehoor.chat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Help;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.Language;
import org.jspecify.annotations.Nullable;

/// What a computer may still say in a chat: judged by what was said in it, and by nothing else. It keeps nothing and asks nobody.
///
/// 1. Two of its turns in all may be in vain: it did not know, did not answer, or found what did not help. With the second it gives way,
///    in the same turn.
/// 2. A passage is quoted once. A machine that has nothing else does not know, whatever it says.
/// 3. A greeting, thanks and the question what it is are free twice; after that each is a turn in vain.
/// 4. After twelve turns it gives way, helpful or not.
/// 5. Where there is no machine (any more), a person comes at once.
///
/// ```
///  found ──"this helps", thanks──▶ helped           found ──"this does not help", another question──▶ in vain
///  not known, no answer ──▶ in vain                 in vain twice ──▶ a person
/// ```
final class Dialogue {

    static final int MOST_IN_VAIN = 2;
    static final int MOST_COURTESIES = 2;
    static final int MOST_TURNS = 12;

    private final List<Entry> entries;
    private final Set<String> quoted = new HashSet<>();
    private int inVain;
    private int courtesies;
    private int turns;
    private @Nullable Entry found;
    private @Nullable Entry last;
    private boolean askedOn;
    private boolean helped;

    private Dialogue(List<Entry> entries) {
        this.entries = entries.stream().filter(entry -> !(entry.what() instanceof Entry.What.LanguageChanged)).toList();
        entries.forEach(this::hear);
    }

    /// @param entries what the customer may see of the conversation, in its order
    static Dialogue of(List<Entry> entries) {
        return new Dialogue(entries);
    }

    /// What came of asking the machine.
    sealed interface Heard {
        record Answered(Answers.Answer answer) implements Heard {}

        /// It failed, or took too long.
        record Silence() implements Heard {}

        /// There is none.
        record Nobody() implements Heard {}
    }

    /// Why a person comes.
    enum Parting { ASKED, REPEATED, FRUSTRATED, IN_VAIN, LONG, NOBODY }

    /// What is said now.
    ///
    /// @param words   what a courtesy answers, or what a language model said; empty for all else
    /// @param parting why a person comes in the same turn; empty when none does
    record Next(Help help, List<Entry.Source> sources, Optional<Words> words, Optional<Parting> parting) {
        Next {
            sources = List.copyOf(sources);
        }
    }

    /// Words that are no passage.
    sealed interface Words {
        record Phrased(String text) implements Words {}

        record WhatItIs() implements Words {}

        record Greeting() implements Words {}

        record Welcome() implements Words {}
    }

    private void hear(Entry entry) {
        switch (entry.what()) {
            case Entry.What.Message message when entry.who() instanceof Entry.Who.Customer -> {
                askedOn = found != null;
                helped = false;
            }
            case Entry.What.Message message when message.help().isPresent() -> said(entry, message, message.help().get());
            case Entry.What.AnswerJudged judged when found != null && found.sequence() == judged.answer() -> {
                inVain += judged.helped() ? 0 : 1;
                helped = judged.helped();
                settle();
            }
            default -> { }
        }
    }

    private void said(Entry entry, Entry.What.Message message, Help help) {
        turns++;
        last = entry;
        message.sources().forEach(source -> quoted.add(source.passage()));
        switch (help.kind()) {
            case COURTESY -> {
                courtesy();
                askedOn = false;
            }
            case WELCOME -> {
                courtesy();
                helped = true;
                settle();
            }
            case PASSAGES, ANSWER, PHRASED -> {
                passOver();
                found = entry;
            }
            case UNKNOWN, SILENT -> {
                passOver();
                inVain++;
            }
            case GIVES_WAY -> passOver();
        }
    }

    private void courtesy() {
        courtesies++;
        inVain += courtesies > MOST_COURTESIES ? 1 : 0;
    }

    private void passOver() {
        inVain += askedOn ? 1 : 0;
        settle();
    }

    private void settle() {
        found = null;
        askedOn = false;
    }

    /// What the customer said last and nobody answered yet: words, or that an answer did not help. What the house notes down after it is no answer.
    Optional<Entry> unanswered() {
        return entries.reversed().stream().filter(Dialogue::isPartOfIt).findFirst()
                .filter(last -> isOfCustomer(last) || last.what() instanceof Entry.What.AnswerJudged judged && !judged.helped());
    }

    private static boolean isPartOfIt(Entry entry) {
        return entry.what() instanceof Entry.What.AnswerJudged || isOfCustomer(entry) || entry.help().isPresent();
    }

    /// The words that are still to be answered.
    Optional<Entry> open() {
        return unanswered().flatMap(_ -> lastWords());
    }

    private Optional<Entry> lastWords() {
        return entries.reversed().stream().filter(Dialogue::isOfCustomer).findFirst();
    }

    private static boolean isOfCustomer(Entry entry) {
        return entry.who() instanceof Entry.Who.Customer && entry.what() instanceof Entry.What.Message;
    }

    /// How many turns were in vain so far; asking on says that the last one was.
    int inVain() {
        return inVain + (askedOn ? 1 : 0);
    }

    /// The answer of which the customer may still say whether it helped: it is the last thing the computer said.
    Optional<Entry> unjudged() {
        return Optional.ofNullable(found).filter(answer -> !askedOn && answer == last);
    }

    /// The answer that was found and after which the customer asked on.
    Optional<Entry> passedOver() {
        return Optional.ofNullable(found).filter(_ -> askedOn);
    }

    /// Whether the customer's last word was that it helped.
    boolean isHelped() {
        return helped;
    }

    /// What the machine is asked: these words, and what was said before them.
    Answers.Question question(Entry words, Language language, Known known) {
        var before = new ArrayList<Answers.Said>();
        for (Entry entry : entries) {
            if (entry.what() instanceof Entry.What.Message message) {
                if (entry.who() instanceof Entry.Who.Customer && entry.sequence() < words.sequence()) {
                    before.add(new Answers.Said.Customer(message.text()));
                } else if (message.help().isPresent()) {
                    before.add(new Answers.Said.Computer(message.sources()));
                }
            }
        }
        return new Answers.Question(((Entry.What.Message) words.what()).text(), language, before, inVain(), known);
    }

    /// Whether nothing that a machine finds could be said any more, so that nobody need wait for one.
    boolean isOver() {
        return inVain() >= MOST_IN_VAIN || turns >= MOST_TURNS;
    }

    /// What is said to what was heard.
    Next next(Heard heard) {
        return switch (heard) {
            case Heard.Nobody _ -> parting(Parting.NOBODY);
            case Heard.Silence _ -> inVain(Help.Kind.SILENT);
            case Heard.Answered(Answers.Answer answer) -> answered(answer);
        };
    }

    private Next answered(Answers.Answer answer) {
        return switch (answer) {
            case Answers.Answer.GivesWay(Answers.Why why) -> parting(parting(why));
            case Answers.Answer.IsAComputer _ -> courtesy(Help.Kind.COURTESY, new Words.WhatItIs());
            case Answers.Answer.Greeted _ -> courtesy(Help.Kind.COURTESY, new Words.Greeting());
            case Answers.Answer.Thanked _ -> courtesy(Help.Kind.WELCOME, new Words.Welcome());
            case Answers.Answer.Found found -> found(found);
            case Answers.Answer.Unknown _ -> inVain(Help.Kind.UNKNOWN);
        };
    }

    private static Parting parting(Answers.Why why) {
        return switch (why) {
            case ASKED -> Parting.ASKED;
            case REPEATED -> Parting.REPEATED;
            case FRUSTRATED -> Parting.FRUSTRATED;
            case IN_VAIN -> Parting.IN_VAIN;
        };
    }

    private Next over() {
        return parting(inVain() >= MOST_IN_VAIN ? Parting.IN_VAIN : Parting.LONG);
    }

    private Next found(Answers.Answer.Found answer) {
        List<Entry.Source> fresh = answer.sources().stream().filter(source -> !quoted.contains(source.passage())).distinct().toList();
        if (fresh.isEmpty()) {
            return inVain(Help.Kind.UNKNOWN);
        }
        if (isOver()) {
            return over();
        }
        boolean whole = fresh.size() == answer.sources().size();
        Optional<Words> phrased = answer.phrased().filter(_ -> whole).map(Words.Phrased::new);
        Help.Kind kind = phrased.isPresent() ? Help.Kind.PHRASED : answer.direct() && whole ? Help.Kind.ANSWER : Help.Kind.PASSAGES;
        return new Next(new Help(kind, answer.relevance()), fresh, phrased, Optional.empty());
    }

    private Next inVain(Help.Kind kind) {
        return isOver() ? over() : new Next(new Help(kind, 0), List.of(), Optional.empty(),
                inVain() + 1 >= MOST_IN_VAIN ? Optional.of(Parting.IN_VAIN) : Optional.empty());
    }

    private Next courtesy(Help.Kind kind, Words words) {
        boolean counts = courtesies >= MOST_COURTESIES;
        return turns >= MOST_TURNS ? parting(Parting.LONG) : inVain + (counts ? 1 : 0) >= MOST_IN_VAIN ? parting(Parting.IN_VAIN)
                : new Next(new Help(kind, 0), List.of(), Optional.of(words), Optional.empty());
    }

    private static Next parting(Parting why) {
        return new Next(new Help(Help.Kind.GIVES_WAY, 0), List.of(), Optional.empty(), Optional.of(why));
    }
}
