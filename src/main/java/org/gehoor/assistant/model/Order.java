package org.gehoor.assistant.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// In which orders a language says the same with the same words.
///
/// A part that begins like an adverb may come first, or leave the first place; in Dutch verb and subject then change places. Never over a negation or what
/// narrows the meaning, never in a sentence of several statements, and a condition moves whole.
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
                if (moves(words, from, to)) {
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

    /// The part at the beginning goes further on.
    private boolean goesOn(List<Spelled.Word> words, Predicate<List<String>> wanted) {
        for (int to = 2; to < words.size(); to++) {
            if (moves(words, 0, to)) {
                List<String> part = keys(words.subList(0, to), List.of());
                List<Spelled.Word> after = words.subList(to, words.size());
                boolean condition = grammar.is("conditions", words.getFirst().text());
                boolean reached = either(keys(after, List.of()), turned -> {
                    for (int at = condition ? turned.size() : 2; at <= turned.size(); at++) {
                        boolean beside = at > 0 && at <= after.size() && (isFocus(after, at - 1) || isFocus(after, at));
                        if (!beside && wanted.test(joined(turned.subList(0, at), joined(part, turned.subList(at, turned.size()))))) {
                            return true;
                        }
                    }
                    return false;
                });
                if (reached) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether these words are a part that may move. A condition goes from a comma or the beginning to a comma or the end.
    private boolean moves(List<Spelled.Word> words, int from, int to) {
        String first = words.get(from).text();
        if (!grammar.is("fronting", first) || words.subList(from, to).stream().anyMatch(word -> grammar.is("focus", word.text()) && !grammar.is("conditions", first))) {
            return false;
        }
        boolean inTheWay = from > 0 && isFocus(words, from - 1) || isFocus(words, to);
        if (grammar.is("conditions", first)) {
            boolean ends = to == words.size() || words.get(to - 1).after();
            return ends && !(from > 0 && isFocus(words, from - 1));
        }
        return !inTheWay && words.stream().noneMatch(word -> grammar.is("conditions", word.text()));
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
