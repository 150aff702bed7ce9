package org.gehoor.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// In which orders a language says the same with the same words.
///
/// A part that begins like an adverb may come first, or leave the first place; in Dutch verb and subject then change places. Never beside a negation or what
/// narrows the meaning, never in a sentence of several statements or where it could belong to another word, and a condition moves whole.
record Order(Grammar grammar) {

    private static final int MOST_WORDS = 40;

    /// Whether the one can be said as the other.
    boolean allows(Spelled original, Spelled said) {
        List<String> keys = said.keys();
        if (original.keys().equals(keys)) {
            return true;
        }
        List<Spelled.Word> words = original.words();
        return words.size() == keys.size() && words.size() <= MOST_WORDS && words.stream().noneMatch(word -> grammar.is("fixed", word.text()))
                && (comesFirst(words, keys::equals) || goesOn(words, keys::equals));
    }

    /// A part from further on comes to the beginning.
    private boolean comesFirst(List<Spelled.Word> words, Predicate<List<String>> wanted) {
        for (int from = 1; from < words.size(); from++) {
            for (int to = from + 2; to <= words.size(); to++) {
                if (isPart(words, from, to) && (isCondition(words, from) || belongsToTheVerb(words, from, to))) {
                    List<String> rest = keys(words.subList(0, from), words.subList(to, words.size()));
                    List<String> part = keys(words.subList(from, to), List.of());
                    if (either(rest, turned -> wanted.test(joined(part, turned)))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// The part at the beginning goes further on: behind verb and subject, or to the end; of time, anywhere between.
    private boolean goesOn(List<Spelled.Word> words, Predicate<List<String>> wanted) {
        for (int to = 2; to < words.size(); to++) {
            if (isPart(words, 0, to)) {
                List<String> part = keys(words.subList(0, to), List.of());
                List<Spelled.Word> after = words.subList(to, words.size());
                int furthest = isCondition(words, 0) ? 1 : isOfTime(words, 0, to) ? after.size() - 1 : 2;
                boolean atTheEnd = isCondition(words, 0) || !isFocus(after, after.size() - 1);
                if (either(keys(after, List.of()), turned -> atTheEnd && wanted.test(joined(turned, part))
                        || IntStream.rangeClosed(2, furthest).anyMatch(at -> at < after.size() && !isFocus(after, at - 1) && !isFocus(after, at)
                                && wanted.test(joined(turned.subList(0, at), joined(part, turned.subList(at, turned.size()))))))) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether these words are a part that may move at all. A condition goes from a comma or the beginning to a comma or the end; beside anything else no
    /// preposition stays behind, and nothing that narrows the meaning stands in it or next to it.
    private boolean isPart(List<Spelled.Word> words, int from, int to) {
        if (!grammar.is("fronting", words.get(from).text()) || from > 0 && isFocus(words, from - 1)) {
            return false;
        }
        if (isCondition(words, from)) {
            return to == words.size() || words.get(to - 1).after();
        }
        List<Spelled.Word> rest = new ArrayList<>(words.subList(0, from));
        rest.addAll(words.subList(to, words.size()));
        return !isFocus(words, to) && words.subList(from, to).stream().noneMatch(word -> grammar.is("focus", word.text()))
                && rest.stream().noneMatch(word -> grammar.is("prepositions", word.text()) || grammar.is("conditions", word.text()));
    }

    private boolean isCondition(List<Spelled.Word> words, int at) {
        return grammar.is("conditions", words.get(at).text());
    }

    /// Whether it says when, where or how something is done, and not which thing: behind a subject we know and its verb, or of time.
    private boolean belongsToTheVerb(List<Spelled.Word> words, int from, int to) {
        return grammar.is("subjects", words.getFirst().text())
                && (from == 2 || isOfTime(words, from, to));
    }

    private boolean isOfTime(List<Spelled.Word> words, int from, int to) {
        return words.subList(from, to).stream().anyMatch(word -> grammar.is("time", word.text()));
    }

    private boolean isFocus(List<Spelled.Word> words, int at) {
        return at >= 0 && at < words.size() && grammar.is("focus", words.get(at).text());
    }

    /// As it is, or with its first two words the other way round.
    private boolean either(List<String> rest, Predicate<List<String>> wanted) {
        if (wanted.test(rest)) {
            return true;
        }
        if (!grammar.turns() || rest.size() < 2) {
            return false;
        }
        var turned = new ArrayList<>(rest);
        turned.set(0, rest.get(1));
        turned.set(1, rest.get(0));
        return wanted.test(turned);
    }

    private static List<String> keys(List<Spelled.Word> first, List<Spelled.Word> then) {
        return joined(first.stream().map(Spelled.Word::key).toList(), then.stream().map(Spelled.Word::key).toList());
    }

    private static List<String> joined(List<String> first, List<String> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
