package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Measured with the customers' questions in the articles themselves: each is asked while its article does not know it. When this was
/// written the right article came first for 47 of 100 questions in Dutch and 52 in English, and stood among the three for 58 and 69.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FindingTheRightArticleTest {

    @TempDir
    static Path folder;
    private static ArticlesInATest here;

    @BeforeAll
    static void start() {
        here = ArticlesInATest.in(folder);
    }

    @AfterAll
    static void stop() {
        here.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"NL", "EN"})
    void a_question_in_a_customers_own_words_finds_its_article(Language language) {
        int first = 0;
        int shown = 0;
        int asked = 0;
        for (Article article : ArticlesInATest.files(language)) {
            for (String question : article.questions()) {
                List<String> found = withoutQuestion(article, question);
                asked++;
                first += found.indexOf(article.slug()) == 0 ? 1 : 0;
                shown += found.contains(article.slug()) ? 1 : 0;
            }
        }
        assertThat(100.0 * shown / asked).as("of 100 questions, how many find their article among three").isGreaterThan(55);
        assertThat(100.0 * first / asked).as("of 100 questions, how many find it first").isGreaterThan(45);
    }

    private static List<String> withoutQuestion(Article article, String question) {
        String others = String.join("\n", article.questions().stream().filter(other -> !other.equals(question)).toList());
        tell(article, others);
        try {
            return slugs(here.articles.search(question, article.language(), Article.Audience.STAFF, 3));
        } finally {
            tell(article, String.join("\n", article.questions()));
        }
    }

    private static void tell(Article article, String questions) {
        here.db.sql("update article set questions = :questions where slug = :slug and language = :language")
                .param("questions", questions).param("slug", article.slug()).param("language", article.language().tag()).update();
    }

    @ParameterizedTest
    @EnumSource(names = {"NL", "EN"})
    void a_question_about_something_else_finds_nothing(Language language) {
        List<String> questions = switch (language) {
            case NL -> List.of(
                    "Wat is de hoofdstad van Frankrijk?", "Hoe bak ik een appeltaart?", "Wie won gisteren de wedstrijd?",
                    "Ik heb hoofdpijn, wat kan ik slikken?", "Hoe laat gaat de trein naar Zwolle?", "Mijn hond wil niet eten",
                    "Schrijf een gedicht over de herfst", "asdf qwer zxcv", "Hoeveel is zeven maal acht?", "Hoe snoei ik een rozenstruik?",
                    "Wat vindt u van de nieuwe burgemeester?", "Mijn buurman maakt lawaai in de tuin", "Waar koop ik een tweedehands fiets?",
                    "Kunt u mijn verzekering vergelijken?", "Hoe oud wordt een schildpad?", "Vertel een mop", "lalala", "Goedemorgen",
                    "Hoe zwaar is een olifant?", "Mijn rijbewijs is verlopen", "Welke verf moet ik op hout gebruiken?", "12345", "?!");
            case EN -> List.of(
                    "What is the capital of France?", "How do I bake an apple pie?", "Who won the match last night?",
                    "I have a headache, what can I take?", "When does the train to Zwolle leave?", "My dog does not want to eat",
                    "Write a poem about autumn", "asdf qwer zxcv", "What is seven times eight?", "How do I prune a rose bush?",
                    "What do you think of the new mayor?", "My neighbour makes noise in the garden", "Where do I buy a second-hand bicycle?",
                    "Can you compare my insurance?", "How old does a tortoise get?", "Tell me a joke", "lalala", "Good morning",
                    "How heavy is an elephant?", "My driving licence has expired", "Which paint should I use on wood?", "12345", "?!");
            case FR, DE -> throw new IllegalArgumentException("the demonstration has no articles in " + language);
        };
        List<String> wrongly = questions.stream()
                .filter(question -> !here.articles.search(question, language, Article.Audience.PUBLIC, 3).isEmpty()).toList();
        assertThat(wrongly).hasSizeLessThanOrEqualTo(questions.size() / 8);
    }

    @Test
    void what_is_for_staff_is_never_shown_to_a_customer() {
        String question = "Hoeveel mag ik zelf teruggeven, wat is mijn mandaat?";
        assertThat(slugs(here.articles.search(question, Language.NL, Article.Audience.STAFF, 3))).contains("staff-refund-mandate");
        assertThat(slugs(here.articles.search(question, Language.NL, Article.Audience.PUBLIC, 40))).doesNotContain("staff-refund-mandate");
    }

    @Test
    void the_quote_is_a_paragraph_of_the_article_with_the_words_asked_for_apart() {
        Passage passage = here.articles.search("Waar staat mijn pukcode?", Language.NL, Article.Audience.PUBLIC, 1).getFirst();
        assertThat(passage.article().slug()).isEqualTo("puk-code");
        assertThat(passage.pieces().stream().map(Passage.Piece::text)).anyMatch(passage.quote()::contains);
        assertThat(String.join("", passage.pieces().stream().map(Passage.Piece::text).toList())).isEqualTo(passage.quote());
        assertThat(passage.pieces().stream().filter(Passage.Piece::asked).map(Passage.Piece::text)).contains("pukcode");
    }

    @Test
    void signs_that_mean_something_to_a_search_engine_are_read_as_text() {
        for (String typed : List.of("pukcode & | ! ( ) : * <-> '", "'pukcode\\", "a'b\\c:*&! pukcode", "pukcode\u0000\u0001\uD800", "<b>pukcode</b>", "%s ${x} ? :name pukcode")) {
            assertThat(slugs(here.articles.search(typed, Language.NL, Article.Audience.PUBLIC, 3))).as(typed).contains("puk-code");
        }
        assertThat(here.articles.search("http://example.org/a&b|c?d='e'\\", Language.NL, Article.Audience.PUBLIC, 3)).isEmpty();
        assertThat(here.articles.search("", Language.NL, Article.Audience.PUBLIC, 3)).isEmpty();
        assertThat(here.articles.search("\u0000 \uE000\uE001", Language.NL, Article.Audience.PUBLIC, 3)).isEmpty();
    }

    @Test
    void a_very_long_question_is_answered_by_its_beginning() {
        String question = "Mijn telefoon vraagt om een pukcode. " + "bla 'bla & x ".repeat(8_000);
        assertThat(question.length()).isGreaterThan(100_000);
        assertThat(slugs(here.articles.search(question, Language.NL, Article.Audience.PUBLIC, 3))).contains("puk-code");
        assertThat(here.articles.search("x".repeat(100_000), Language.NL, Article.Audience.PUBLIC, 3)).isEmpty();
    }

    private static List<String> slugs(List<Passage> passages) {
        return passages.stream().map(passage -> passage.article().slug()).toList();
    }
}
