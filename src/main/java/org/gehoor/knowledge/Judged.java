package org.gehoor.knowledge;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.redaction.Known;

/// Words that somebody typed, held against what a customer said and what is known of them.
final class Judged {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{M}]{3,}");
    private static final Pattern TITLE = Pattern.compile("(?i)mevrouw|meneer|mevr|dhr|heer|mrs|miss|herr|frau|madame|monsieur|van|von|der|den|the");
    private static final int ABROAD = 9;

    private final String typed;
    private final List<Word> words;

    Judged(String typed) {
        this.typed = Normalizer.normalize(typed.strip().replace("\r\n", "\n"), Normalizer.Form.NFKC);
        this.words = words(this.typed);
    }

    /// One word as it is compared, and where it stands.
    private record Word(String plain, int from, int until) {}

    Rewriting against(List<String> customers, Known known) {
        Optional<Rewriting.Personal> personal = known.values().stream().sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder())).flatMap(value -> personal(value).stream()).findFirst();
        if (personal.isPresent()) {
            return personal.get();
        }
        Optional<Rewriting.Copied> copied = customers.stream().flatMap(said -> copied(words(said)).stream()).findFirst();
        return copied.isPresent() ? copied.get() : new Rewriting.Rewritten(typed);
    }

    private Optional<Rewriting.Copied> copied(List<Word> said) {
        int run = Math.min(Rewriting.RUN, said.size());
        List<String> theirs = said.stream().map(Word::plain).toList();
        List<String> ours = words.stream().map(Word::plain).toList();
        for (int first = 0; run >= Rewriting.FEWEST && first + run <= theirs.size(); first++) {
            int place = Collections.indexOfSubList(ours, theirs.subList(first, first + run));
            if (place >= 0) {
                int from = words.get(place).from();
                return Optional.of(new Rewriting.Copied(typed.substring(from, words.get(place + run - 1).until()), line(from)));
            }
        }
        return Optional.empty();
    }

    /// The whole value however it is spaced, or a part of a name as a word with its capital.
    private Optional<Rewriting.Personal> personal(String value) {
        return spread(value).flatMap(this::first)
                .or(() -> value.contains("@") ? Optional.empty() : PART.matcher(value).results().map(MatchResult::group)
                        .filter(part -> Character.isUpperCase(part.codePointAt(0)) && !TITLE.matcher(part).matches())
                        .flatMap(part -> first(word(Pattern.quote(part))).stream()).findFirst());
    }

    /// Its letters and digits in their order, with any signs between them; a number that is written for abroad also as it is dialled at home.
    private static Optional<Pattern> spread(String value) {
        String plain = plain(value).replaceAll("[^\\p{L}\\p{N}]", "");
        if (plain.length() < Rewriting.FEWEST) {
            return Optional.empty();
        }
        boolean abroad = value.startsWith("+") && plain.length() >= ABROAD;
        String between = "[^\\p{L}\\p{N}]{0,3}";
        String letters = String.join(between, (abroad ? plain.substring(2) : plain).codePoints().mapToObj(letter -> Pattern.quote(Character.toString(letter))).toList());
        return Optional.of(abroad ? Pattern.compile(letters + "(?![\\p{L}\\p{N}])") : word("(?iu:" + letters + ")"));
    }

    private static Pattern word(String pattern) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])");
    }

    private Optional<Rewriting.Personal> first(Pattern pattern) {
        Matcher found = pattern.matcher(typed);
        return found.find() ? Optional.of(new Rewriting.Personal(found.group(), line(found.start()))) : Optional.empty();
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(plain(word.group()), word.start(), word.end()));
        }
        return words;
    }

    private static String plain(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
    }

    private int line(int at) {
        return (int) typed.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    }
}
