package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.gehoor.db.Work;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Two searchers on one database, as on two nodes; each has a copy of the articles in memory and none may be older than the last commit.
class EveryNodeKnowsWhatIsCommittedTest extends InTheHouse {

    private static final Instant MORNING = Instant.parse("2026-05-12T08:06:00Z");

    private final JdbcClient db = house.get(JdbcClient.class);
    private final Articles articles = house.get(Articles.class);
    private final Work work = house.get(Work.class);
    private final Search here = new Search(new Library(db));
    private final Search there = new Search(new Library(db));

    @Test
    void whatever_is_done_to_an_article_every_node_knows_at_once() {
        assertThat(found(here, "zonnepaneel")).isEmpty();
        Article panels = add(1, Language.NL, "Zonnepanelen aansluiten", "Zo sluit u zonnepanelen aan.", "De omvormer gaat in de meterkast.");
        assertThat(found(here, "zonnepaneel")).isEqualTo(found(there, "zonnepaneel")).containsExactly("article-1");

        change("title = 'Windmolens', short = 'Zo zet u een windmolen neer.', questions = '', body = 'In de tuin.'", panels);
        assertThat(found(here, "zonnepaneel")).isEqualTo(found(there, "zonnepaneel")).isEmpty();
        assertThat(found(here, "windmolen")).isEqualTo(found(there, "windmolen")).containsExactly("article-1");

        change("audience = 'staff'", panels);
        assertThat(found(there, "windmolen")).isEmpty();
        assertThat(there.nearest("windmolen", Language.NL, Article.Audience.STAFF, 3)).hasSize(1);
        change("audience = 'public', language = 'en'", panels);
        assertThat(found(there, "windmolen")).isEmpty();
        assertThat(there.nearest("windmolen", Language.EN, Article.Audience.PUBLIC, 3)).hasSize(1);
        change("language = 'nl'", panels);
        for (String state : List.of("draft", "archived", "unchecked")) {
            change("state = 'checked'", panels);
            assertThat(found(here, "windmolen")).isEqualTo(found(there, "windmolen")).hasSize(1);
            change("state = '" + state + "'", panels);
            assertThat(found(here, "windmolen")).as(state).isEqualTo(found(there, "windmolen")).isEmpty();
        }
        change("state = 'checked'", panels);
        assertThat(found(here, "windmolen")).isEqualTo(found(there, "windmolen")).hasSize(1);
        db.sql("truncate article cascade").update();
        assertThat(found(here, "windmolen")).isEqualTo(found(there, "windmolen")).isEmpty();
    }

    @Test
    void what_is_not_committed_is_seen_by_nobody_else_and_leaves_nothing_behind() {
        Article one = add(1, Language.NL, "Zonnepanelen", "Zo sluit u zonnepanelen aan.", "");
        assertThat(found(here, "zonnepaneel")).hasSize(1);
        assertThatThrownBy(() -> work.whole(() -> {
            change("title = 'Windmolens', short = 'Windmolens.'", one);
            assertThat(found(here, "windmolen")).as("in the same piece of work").hasSize(1);
            assertThat(CompletableFuture.supplyAsync(() -> found(here, "windmolen")).join()).as("to everybody else").isEmpty();
            assertThat(CompletableFuture.supplyAsync(() -> found(here, "zonnepaneel")).join()).hasSize(1);
            throw new IllegalStateException("taken back");
        })).hasMessage("taken back");
        assertThat(found(here, "windmolen")).isEqualTo(found(there, "windmolen")).isEmpty();
        Article two = add(2, Language.NL, "Windmolens", "Zo zet u een windmolen neer.", "");
        assertThat(found(here, "windmolen")).isEqualTo(found(there, "windmolen")).containsExactly(two.slug());
        assertThat(found(here, "zonnepaneel")).isEqualTo(found(there, "zonnepaneel")).containsExactly(one.slug());
    }

    @Test
    void two_who_change_articles_at_once_are_both_seen_in_whatever_order_they_commit() throws Exception {
        Article one = add(1, Language.NL, "Zonnepanelen", "Zo sluit u zonnepanelen aan.", "");
        Article two = add(2, Language.NL, "Windmolens", "Zo zet u een windmolen neer.", "");
        var changed = new CountDownLatch(1);
        var looked = new CountDownLatch(1);
        CompletableFuture<Void> slow = CompletableFuture.runAsync(() -> work.whole(() -> {
            change("short = 'Vraag naar de omvormer.', questions = 'omvormer'", one);
            changed.countDown();
            await(looked);
        }));
        changed.await();
        CompletableFuture<Void> second = CompletableFuture.runAsync(() -> change("short = 'Vraag naar de rotorbladen.', questions = 'rotorbladen'", two));
        assertThat(found(here, "omvormer")).as("not yet committed").isEmpty();
        looked.countDown();
        slow.get();
        second.get();
        assertThat(found(here, "omvormer")).isEqualTo(found(there, "omvormer")).containsExactly("article-1");
        assertThat(found(here, "rotorbladen")).isEqualTo(found(there, "rotorbladen")).containsExactly("article-2");
    }

    @Test
    void each_of_four_languages_is_found_without_accents_with_mistakes_and_by_parts_of_long_words_and_only_in_itself() {
        add(1, Language.FR, "Résilier votre abonnement", "Vous pouvez résilier chaque mois.", "Écrivez-nous.");
        add(2, Language.FR, "Suivre un colis", "Le suivi est dans votre compte.", "");
        add(3, Language.DE, "Störung melden", "So melden Sie eine Störung am Anschluss.", "");
        add(4, Language.DE, "Rufnummernmitnahme", "Ihre Nummer können Sie mitnehmen.", "");
        add(5, Language.NL, "Storingsvergoeding", "Bij een storing krijgt u geld terug.", "");
        assertThat(found("comment resilier mon abonement ?", Language.FR)).first().isEqualTo("article-1");
        assertThat(found("où est mon paquet", Language.FR)).first().isEqualTo("article-2");
        assertThat(found("ich habe eine storung", Language.DE)).first().isEqualTo("article-3");
        assertThat(found("Rufnummer mitnehmen", Language.DE)).first().isEqualTo("article-4");
        assertThat(found("vergoeding bij storingen", Language.NL)).first().isEqualTo("article-5");
        assertThat(found("storingsvergoeding", Language.DE)).doesNotContain("article-5");
        assertThat(found("résilier abonnement", Language.NL)).isEmpty();
    }

    @Test
    void any_input_gives_a_result_or_nothing() {
        add(1, Language.NL, "Zonnepanelen", "Zo sluit u zonnepanelen aan.", "Op het dak.");
        String[] hostile = {"", " ", "\u0000", "\uD800", "?!", "😀😀😀", "👩‍👩‍👧‍👦", "مرحبا كيف الحال", "‮zonnepaneel", "שלום zonnepaneel", "日本語のテキスト", "ไทย", "a".repeat(100_000),
            "zonnepaneel ".repeat(9_000), "'".repeat(100_000), "\u0301".repeat(100_000), "title:zonnepaneel AND (", "*", "zonne*", "?onnepaneel~2", "\"zonnepaneel\"^9", "[a TO z]",
            "{!func}1", "\\", "zonnepaneel' & | !", "<script>zonnepaneel</script>", "[x](javascript:zonnepaneel)", "%s %n ${x}", "\t\n\r\u000B", "İıſẞ", "ﬁ ﬃ ½ ²", "\uFFFF\uFFFE\uE000",
            "z".repeat(300) + " zonnepaneel", IntStream.range(0, 5_000).mapToObj(i -> "w" + i).reduce("", (all, word) -> all + " " + word)};
        for (String input : hostile) {
            for (Language language : Language.values()) {
                assertThat(here.nearest(input, language, Article.Audience.PUBLIC, 3)).as(input.substring(0, Math.min(20, input.length())))
                        .allMatch(passage -> passage.relevance() > 0 && passage.relevance() <= 1);
            }
        }
        assertThat(found(here, "title:zonnepaneel AND (")).hasSize(1);
        assertThat(here.nearest("zonnepaneel", Language.NL, Article.Audience.PUBLIC, 0)).isEmpty();
    }

    @Test
    void what_helped_makes_sure_in_its_own_language_and_keeps_nothing_else() {
        Certainty certainty = house.get(Certainty.class);
        add(1, Language.NL, "Zonnepanelen", "Zo sluit u zonnepanelen aan.", "");
        Passage passage = here.nearest("zonnepanelen aansluiten", Language.NL, Article.Audience.PUBLIC, 3).getFirst();
        assertThat(certainty.isSure(passage, Language.NL)).isFalse();
        for (int i = 0; i < Threshold.FEWEST; i++) {
            certainty.learn(passage.relevance(), Language.NL, true);
        }
        assertThat(certainty.isSure(passage, Language.NL)).isTrue();
        assertThat(certainty.isSure(passage, Language.EN)).isFalse();
        for (int i = 0; i < 10; i++) {
            certainty.learn(7, Language.NL, false);
        }
        assertThat(certainty.isSure(passage, Language.NL)).isFalse();
        assertThat(db.sql("select string_agg(column_name, ' ' order by column_name) from information_schema.columns where table_name = 'passage_lesson'")
                .query(String.class).single()).isEqualTo("at helped id language relevance");
    }

    private Article add(int number, Language language, String title, String answer, String body) {
        var article = new Article(ArticleId.at(MORNING.plusSeconds(number)), "article-" + number, language, "billing", Article.Audience.PUBLIC, Article.State.CHECKED,
                title, answer, List.of(), body, new Article.Care(Optional.of(LocalDate.of(2026, 5, 2)), Optional.empty(), Optional.empty()), 1);
        articles.add(article);
        return article;
    }

    private void change(String how, Article article) {
        db.sql("update article set " + how + " where id = :id").param("id", article.id().value()).update();
    }

    private List<String> found(Search search, String words) {
        return slugs(search, words, Language.NL);
    }

    private List<String> found(String words, Language language) {
        return slugs(there, words, language);
    }

    private static List<String> slugs(Search search, String words, Language language) {
        return search.nearest(words, language, Article.Audience.PUBLIC, 3).stream().map(passage -> passage.article().slug()).toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopping) {
            throw new IllegalStateException(stopping);
        }
    }
}
