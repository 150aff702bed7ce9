package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// How often the right article comes first, and among three, beside plain BM25 on the same texts in the same run. English: public questions
/// by intent (`human_request.tsv` of the samples, property `gehoor.samples`); an article is the first few of an intent, the others are asked.
/// Dutch: the articles of the demonstration, asked with questions written without looking at them. Plain BM25 is the better of two, at each
/// column: stems without the commonest words, and all stems.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BetterThanPlainBm25Test {

    private static final Path ENGLISH = Path.of(System.getProperty("gehoor.samples", "../shared/samples"), "human_request.tsv");
    private static final int FIRST_ASKED = 5;
    private static final int ASKED_OF_EACH = 10;

    private record Asking(String question, String slug) {}

    /// Shares in percent.
    private record Found(double first, double amongThree) {

        Found orBetter(Found other) {
            return new Found(Math.max(first, other.first), Math.max(amongThree, other.amongThree));
        }

        boolean isBetterThan(Found other) {
            return first > other.first && amongThree > other.amongThree;
        }
    }

    @Test
    void public_english_questions_find_their_intent() throws IOException {
        if (!Files.exists(ENGLISH)) {
            System.out.println("not run: 1 (" + ENGLISH + " is not there)");
            return;
        }
        check("banking77", 1, new Found(40, 63));
        check("banking77", 3, new Found(58, 76));
        check("banking77", 5, new Found(66, 84));
        check("bitext", 1, new Found(60, 84));
        check("bitext", 3, new Found(83, 95));
        check("bitext", 5, new Found(87, 95));
    }

    private static void check(String source, int variants, Found floor) throws IOException {
        var intents = new TreeMap<String, List<String>>();
        Files.readAllLines(ENGLISH).stream().skip(1).map(line -> line.split("\t")).filter(row -> row[4].startsWith(source + "/"))
                .forEach(row -> intents.computeIfAbsent(row[4], _ -> new ArrayList<>()).add(row[5]));
        var articles = new ArrayList<Article>();
        var asked = new ArrayList<Asking>();
        intents.forEach((intent, said) -> {
            articles.add(article(articles.size(), intent, said.subList(0, variants)));
            said.stream().skip(FIRST_ASKED).limit(ASKED_OF_EACH).forEach(question -> asked.add(new Asking(question, intent)));
        });
        Found plain = plain(Language.EN, articles, asked);
        Found ours = ours(source + ", " + variants + " variants", Language.EN, articles, asked, plain);
        assertThat(ours.first).isGreaterThan(floor.first);
        assertThat(ours.amongThree).isGreaterThan(floor.amongThree);
        if (variants > 1) {
            assertThat(ours.isBetterThan(plain)).as("%s with %d variants: %s is better than %s", source, variants, ours, plain).isTrue();
        }
    }

    @Test
    void dutch_questions_written_apart_from_the_articles_find_theirs() throws IOException {
        List<Article> articles = ArticlesInATest.files(Language.NL);
        List<Asking> asked = Files.readAllLines(Path.of("src/test/resources/knowledge/asked_in_dutch.tsv")).stream()
                .map(line -> line.split("\t")).map(row -> new Asking(row[1], row[0])).toList();
        assertThat(articles).hasSizeGreaterThanOrEqualTo(40);
        assertThat(asked).hasSizeGreaterThanOrEqualTo(120);
        Found plain = plain(Language.NL, articles, asked);
        Found ours = ours("Dutch, 40 articles", Language.NL, articles, asked, plain);
        assertThat(ours.isBetterThan(plain)).as("%s is better than %s", ours, plain).isTrue();
        assertThat(ours.first).isGreaterThan(76);
        assertThat(ours.amongThree).isGreaterThan(87);
    }

    private static Found plain(Language language, List<Article> articles, List<Asking> asked) {
        return Stream.of(true, false).map(all -> {
            var plain = new PlainBm25(language, all, articles);
            return count(asked, question -> plain.find(question, 3));
        }).reduce(Found::orBetter).orElseThrow();
    }

    private static Found ours(String what, Language language, List<Article> articles, List<Asking> asked, Found plain) {
        var shelf = new Shelf(language);
        articles.forEach(article -> shelf.put(article, 1));
        shelf.show();
        Tongue tongue = Tongue.of(language);
        Found ours = count(asked, question -> shelf.find(Asked.read(tongue, question), Article.Audience.STAFF, 3).hits().stream()
                .map(hit -> hit.article().slug()).toList());
        Found shown = count(asked, question -> {
            Asked read = Asked.read(tongue, question);
            return Search.fitting(shelf.find(read, Article.Audience.STAFF, 5), read, 3).stream().map(passage -> passage.article().slug()).toList();
        });
        System.out.printf("%-24s %4d asked | plain BM25 %4.1f / %4.1f | ours %4.1f / %4.1f | shown %4.1f / %4.1f%n", what, asked.size(), plain.first, plain.amongThree,
                ours.first, ours.amongThree, shown.first, shown.amongThree);
        return ours;
    }

    private static Found count(List<Asking> asked, Function<String, List<String>> finder) {
        int first = 0;
        int amongThree = 0;
        for (Asking one : asked) {
            int place = finder.apply(one.question).indexOf(one.slug);
            first += place == 0 ? 1 : 0;
            amongThree += place >= 0 ? 1 : 0;
        }
        return new Found(100.0 * first / asked.size(), 100.0 * amongThree / asked.size());
    }

    private static Article article(int number, String intent, List<String> said) {
        return new Article(ArticleId.at(Instant.EPOCH.plusSeconds(number)), intent, Language.EN, "intent", Article.Audience.PUBLIC, Article.State.CHECKED,
                said.getFirst(), ".", said.subList(1, said.size()), "", new Article.Care(Optional.of(LocalDate.EPOCH), Optional.empty(), Optional.empty()), 1);
    }
}
