package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatChangedBetweenTwoTextsTest {

    @Test
    void in_a_line_that_changed_only_the_words_that_changed_are_marked() {
        assertThat(told("Wij betalen binnen 3 werkdagen.\nDat is alles.", "Wij betalen binnen 5 werkdagen.\nDat is alles."))
                .isEqualTo("Wij betalen binnen -3-+5+ werkdagen.\nDat is alles.");
        assertThat(told("a b c d", "a x y d")).as("two words beside each other are one change").isEqualTo("a -b c-+x y+ d");
    }

    @Test
    void a_line_that_came_or_went_is_marked_whole() {
        assertThat(told("een\ntwee\ndrie\n", "een\ndrie\n")).isEqualTo("een\n-twee\n-drie\n");
        assertThat(told("een\n", "een\ntwee\n")).isEqualTo("een\n+twee\n+");
        assertThat(told("", "nieuw")).isEqualTo("+nieuw+");
        assertThat(told("", "")).isEmpty();
        assertThat(told("gelijk", "gelijk")).isEqualTo("gelijk");
    }

    @Test
    void what_is_kept_and_gone_is_the_text_before_and_what_is_kept_and_new_the_text_after() {
        List<String> texts = List.of("", "a", "a b\n\nc", "## Kop\n1. een\n2. twee\n", "## Kop\n1. twee\n", "x ".repeat(5_000), "\n".repeat(4_000), "😀 b\tc");
        for (String before : texts) {
            for (String after : texts) {
                List<Difference.Piece> pieces = Difference.between(before, after);
                assertThat(without(pieces, Difference.Kind.NEW)).isEqualTo(before);
                assertThat(without(pieces, Difference.Kind.GONE)).isEqualTo(after);
            }
        }
    }

    @Test
    void a_name_in_an_address_is_made_of_a_title() {
        assertThat(Slug.of("Grensmast: wie betaalt?")).isEqualTo("grensmast-wie-betaalt");
        assertThat(Slug.of("Où est ma facture d'été ?")).isEqualTo("ou-est-ma-facture-dete");
        assertThat(Slug.of("!?")).isEqualTo("artikel");
        assertThat(Slug.of("lang ".repeat(60))).hasSizeLessThanOrEqualTo(Slug.LONGEST).doesNotEndWith("-");
        assertThat(Slug.isPlain("puk-code")).isTrue();
        assertThat(Slug.isPlain("../etc")).isFalse();
    }

    @Test
    void a_picture_is_one_of_our_own_or_a_link_and_says_what_is_to_be_seen() {
        assertThat(Markdown.html("![De mast](mast.png)", "/help/files/1/")).contains("src=\"/help/files/1/mast.png\"", "alt=\"De mast\"");
        assertThat(Markdown.html("![x](https://elsewhere.example/x.png)", "/f/")).doesNotContain("<img").contains("<a ", "https://elsewhere.example/x.png");
        assertThat(Markdown.html("![](//elsewhere.example/x.png)", "/f/")).doesNotContain("<img");
        assertThat(Markdown.html("![x](../../x.png)", "/f/")).doesNotContain("<img");
        assertThat(Markdown.html("[prijzen](prijzen.pdf) en [de code](puk-code)", "/f/")).contains("href=\"/f/prijzen.pdf\"", "href=\"/help/puk-code\"");
        assertThat(Markdown.unsaid("![](mast.png) ![wel](b.png)")).containsExactly("mast.png");
        assertThat(Markdown.files("![a](mast.png) [b](prijzen.pdf) [c](https://x.example/y.pdf)")).containsExactly("mast.png", "prijzen.pdf");
    }

    private static String told(String before, String after) {
        return Difference.between(before, after).stream().map(piece -> switch (piece.kind()) {
            case SAME -> piece.text();
            case GONE -> "-" + piece.text() + "-";
            case NEW -> "+" + piece.text() + "+";
        }).collect(Collectors.joining());
    }

    private static String without(List<Difference.Piece> pieces, Difference.Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() != kind).map(Difference.Piece::text).collect(Collectors.joining());
    }
}
