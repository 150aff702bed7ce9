package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatReadersAndEditorsWriteTest {

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

    @Test
    void every_article_is_there_in_both_languages_under_one_name() {
        assertThat(here.articles.list(Language.NL).stream().map(Article::slug).sorted())
                .isEqualTo(here.articles.list(Language.EN).stream().map(Article::slug).sorted().toList())
                .hasSizeGreaterThanOrEqualTo(40);
        Article article = here.articles.find("puk-code", Language.EN).orElseThrow();
        assertThat(article).isEqualTo(ArticlesInATest.files(Language.EN).stream().filter(file -> file.slug().equals("puk-code"))
                .map(file -> withId(file, article.id())).findFirst().orElseThrow());
    }

    @Test
    void a_reader_who_presses_twice_counts_once_and_nothing_is_shown_before_ten() {
        ArticleId id = here.articles.find("border-mast", Language.NL).orElseThrow().id();
        UUID once = UUID.randomUUID();
        here.articles.helped(id, once, true);
        here.articles.helped(id, once, false);
        assertThat(here.articles.votes(List.of(id)).get(id)).isEqualTo(new Votes(0, 1));
        assertThat(here.articles.votes(List.of(id)).get(id).enough()).isFalse();
        for (int i = 0; i < 9; i++) {
            here.articles.helped(id, UUID.randomUUID(), true);
        }
        assertThat(here.articles.votes(List.of(id)).get(id)).isEqualTo(new Votes(9, 10));
        assertThat(here.articles.votes(List.of(id)).get(id).enough()).isTrue();
    }

    @Test
    void the_highest_heading_of_a_body_is_an_h2_and_the_others_follow() {
        assertThat(Markdown.html("# One\n## Two")).contains("<h2>One</h2>", "<h3>Two</h3>");
        assertThat(Markdown.html("## One\n### Two")).contains("<h2>One</h2>", "<h3>Two</h3>");
        assertThat(Markdown.html("#### One")).contains("<h2>One</h2>");
    }

    @Test
    void tags_are_shown_as_text_and_no_address_can_run_anything() {
        assertThat(Markdown.html("<script>alert(1)</script> <b onclick=x>b</b>")).doesNotContain("<script", "<b ");
        assertThat(Markdown.html("[a](javascript:alert(1)) [b](JaVaScRiPt:x) ![c](data:text/html,x)")).doesNotContainIgnoringCase("javascript:", "data:");
        assertThat(Markdown.html("[a](https://zeeraaf.example/)")).contains("href=\"https://zeeraaf.example/\"");
    }

    @Test
    void a_file_without_a_head_or_with_half_a_head_is_refused_with_the_reason() {
        assertThatThrownBy(() -> ArticleFile.read("just text")).hasMessageContaining("two lines of dashes");
        assertThatThrownBy(() -> ArticleFile.read("---\ntitle: Only a title\n---\nbody")).hasMessageContaining("names its topic");
    }

    private static Article withId(Article file, ArticleId id) {
        return new Article(id, file.slug(), file.language(), file.topic(), file.audience(), file.state(), file.title(), file.answer(),
                file.questions(), file.body(), file.care(), file.version());
    }
}
