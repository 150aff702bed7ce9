package org.gehoor.assistant;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What somebody wrote, as sentences of plain words: lower case, without accents, signs, tags and tricks ([Letters]).
///
/// A sentence ends at a sign or a new line. Letters that stand apart by one and the same sign ("m e n s", "a.u.b.") are one word. An apostrophe belongs to the word
/// where English and Dutch shorten ("don't" is `dont`, "foto's" is `fotos`) and parts it elsewhere ("l'agent" is `l agent`).
/// A comma is a pause: what follows may begin, and what came before may end, a short phrase.
/// Takes time in proportion to the length; of more than [#MOST_READ] characters the beginning and the end are read.
record PlainWords(List<Sentence> sentences) {

    /// @param pauses before which words there was a pause
    record Sentence(List<String> words, Set<Integer> pauses) {

        Sentence {
            words = List.copyOf(words);
            pauses = Set.copyOf(pauses);
        }
    }

    private static final int MOST_READ = 100_000;
    private static final int LONGEST_WORD = 40;
    private static final String ENDS = ".!?;:|\n";
    private static final String PAUSES = ",()-/";
    private static final List<String> SHORTENED = List.of("t", "s", "m", "n", "d", "re", "ve", "ll");

    PlainWords {
        sentences = List.copyOf(sentences);
    }

    static PlainWords of(String text) {
        String read = text.length() <= MOST_READ ? text
                : text.substring(0, MOST_READ / 2) + "\n" + text.substring(text.length() - MOST_READ / 2);
        return new Splitting(Letters.plain(read)).split();
    }

    /// All words in their order, without sentences.
    List<String> words() {
        return sentences.stream().flatMap(sentence -> sentence.words().stream()).toList();
    }

    private static final class Splitting {

        private final String text;
        private final List<Sentence> sentences = new ArrayList<>();
        private final List<String> sentence = new ArrayList<>();
        private final Set<Integer> pauses = new HashSet<>();
        private final StringBuilder apart = new StringBuilder();
        private char parting;
        private int lastEnd = -2;

        Splitting(String text) {
            this.text = text;
        }

        PlainWords split() {
            int at = 0;
            while (at < text.length()) {
                if (Letters.isOfWord(text.charAt(at))) {
                    at = word(at);
                } else {
                    if (isBetween(at, ENDS)) {
                        end();
                    } else if (isBetween(at, PAUSES)) {
                        join();
                        pauses.add(sentence.size());
                    }
                    at++;
                }
            }
            end();
            return new PlainWords(sentences);
        }

        /// Whether one of these signs stands here, and not inside a word.
        private boolean isBetween(int at, String signs) {
            boolean inside = at + 1 < text.length() && Letters.isOfWord(text.charAt(at + 1)) && at > 0 && Letters.isOfWord(text.charAt(at - 1));
            return signs.indexOf(text.charAt(at)) >= 0 && !inside;
        }

        private int word(int from) {
            int to = from;
            while (to < text.length() && Letters.isOfWord(text.charAt(to))) {
                to++;
            }
            String word = Letters.trimmed(text, from, to);
            String shortened = shortened(to);
            if (!shortened.isEmpty()) {
                to += 1 + shortened.length();
            }
            add(word + shortened, from, to);
            return to;
        }

        /// What follows an apostrophe here and belongs to the word before it.
        private String shortened(int at) {
            if (at >= text.length() || text.charAt(at) != Letters.APOSTROPHE) {
                return "";
            }
            return SHORTENED.stream().filter(rest -> text.startsWith(rest, at + 1)
                    && (at + 1 + rest.length() == text.length() || !Letters.isOfWord(text.charAt(at + 1 + rest.length())))).findFirst().orElse("");
        }

        private void add(String word, int from, int to) {
            boolean alone = word.length() == 1 && Character.isLetter(word.charAt(0));
            char between = from == lastEnd + 1 ? text.charAt(lastEnd) : 0;
            if (!alone || between == 0 || apart.length() > 1 && between != parting) {
                join();
            }
            if (alone) {
                parting = between;
                apart.append(word);
            } else if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
                sentence.add(word);
            }
            lastEnd = to;
        }

        /// Three letters or more that stood apart are one word; fewer are words of one letter.
        private void join() {
            if (apart.length() > 2 && apart.length() <= LONGEST_WORD) {
                sentence.add(apart.toString());
            } else {
                apart.chars().forEach(letter -> sentence.add(String.valueOf((char) letter)));
            }
            apart.setLength(0);
        }

        private void end() {
            join();
            if (!sentence.isEmpty()) {
                sentences.add(new Sentence(sentence, pauses));
                sentence.clear();
            }
            pauses.clear();
        }
    }
}
