package org.gehoor.assistant.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gehoor.vocabulary.Language;

/// Lets through what the passages say, and nothing else.
///
/// A sentence is supported when one sentence of its passage says it with the same words: none added, none left out, no number and no negation changed, in an
/// order that [Order] allows. Words are the same by their stem, or where a list says so. Sentences that say something only together are shown together.
/// Some things are never shown, whoever said them (`never.txt`). When more is unsupported than supported, nothing is shown: half a lie is no answer.
record Support(Language language) {

    private static final int LONGEST = 400;
    private static final int MOST = 6;
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}0-9 .,;:()’'€%&+/–-]+");
    private static final Pattern LEADS_SOMEWHERE = Pattern.compile("\\p{L}\\.\\p{L}{2,}|//|\\d/\\d|/\\S*/");
    private static final List<Pattern> NEVER = Grammar.lines("never.txt").stream().map(Pattern::compile).toList();

    static Support in(Language language) {
        return new Support(language);
    }

    private record Place(int passage, int sentence) {}

    /// The answer, or empty when too little of it is supported.
    Optional<String> shown(List<Claim> claims, List<String> passages) {
        Grammar grammar = Grammar.of(language);
        List<Sentences> read = passages.stream().map(passage -> Sentences.of(passage, grammar)).toList();
        Map<Place, String> supported = new LinkedHashMap<>();
        int unsupported = 0;
        for (Claim claim : claims) {
            Optional<Place> place = place(claim, read, grammar);
            place.ifPresent(found -> supported.putIfAbsent(found, claim.text().strip()));
            unsupported += place.isPresent() ? 0 : 1;
        }
        List<String> answer = together(supported, read);
        if (answer.isEmpty() || answer.size() > MOST || unsupported > supported.size()) {
            return Optional.empty();
        }
        String text = String.join(" ", answer);
        return grammar.speaks(Spelled.of(text, grammar).texts()) ? Optional.of(text) : Optional.empty();
    }

    /// Whether one sentence of the passage says this; for tests that show why.
    boolean says(String passage, String sentence) {
        Grammar grammar = Grammar.of(language);
        return place(new Claim(sentence, 1), List.of(Sentences.of(passage, grammar)), grammar).isPresent();
    }

    private static Optional<Place> place(Claim claim, List<Sentences> passages, Grammar grammar) {
        String text = claim.text().strip();
        if (claim.passage() < 1 || claim.passage() > passages.size() || !isPlain(text)) {
            return Optional.empty();
        }
        var said = Spelled.of(text, grammar);
        var order = new Order(grammar);
        List<Sentences.Sentence> sentences = passages.get(claim.passage() - 1).all();
        for (int each = 0; each < sentences.size(); each++) {
            if (sentences.get(each).whole() && order.allows(sentences.get(each).spelled(), said)) {
                return Optional.of(new Place(claim.passage() - 1, each));
            }
        }
        return Optional.empty();
    }

    /// One sentence in ordinary signs, that leads nowhere and says nothing that a machine must not say.
    private static boolean isPlain(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !PLAIN.matcher(text).matches() || LEADS_SOMEWHERE.matcher(text).find() || !Character.isLetterOrDigit(text.codePointAt(0))
                || !text.endsWith(".")) {
            return false;
        }
        String words = Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).replaceAll("\\p{M}", "").replaceAll("[^a-z0-9']+", " ");
        return NEVER.stream().noneMatch(never -> never.matcher(words).find());
    }

    /// In the order in which the model said it; what leans on each other only whole, and one after the other.
    private static List<String> together(Map<Place, String> supported, List<Sentences> passages) {
        var answer = new ArrayList<String>();
        var done = new ArrayList<Place>();
        for (Place place : supported.keySet()) {
            List<Place> together = passages.get(place.passage()).togetherWith(place.sentence()).stream().map(each -> new Place(place.passage(), each)).toList();
            if (!done.contains(place) && supported.keySet().containsAll(together)) {
                together.forEach(each -> answer.add(supported.get(each)));
                done.addAll(together);
            }
        }
        return answer;
    }
}
