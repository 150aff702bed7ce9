package org.gehoor.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a passage does not say is not shown, and most of what it says in other words is.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatAModelMaySayTest {

    private static final String ABROAD = "Buiten de EU betaalt u € 14,50 per dag. Binnen de EU belt u zonder toeslag. U zet roaming uit in Mijn Zeeraaf.";

    private record Rewrite(boolean faithful, Language language, String passage, String sentence) {
        boolean isShown() {
            return Support.in(language).shown(List.of(new Claim(sentence, 1)), List.of(passage)).isPresent();
        }
    }

    @Test
    void nothing_unfaithful_is_shown() throws IOException {
        List<Rewrite> unfaithful = rewrites().stream().filter(rewrite -> !rewrite.faithful()).toList();
        assertThat(unfaithful).hasSizeGreaterThanOrEqualTo(110);
        assertThat(unfaithful.stream().filter(Rewrite::isShown).toList()).isEmpty();
    }

    @Test
    void most_that_is_faithful_is_shown() throws IOException {
        List<Rewrite> faithful = rewrites().stream().filter(Rewrite::faithful).toList();
        long shown = faithful.stream().filter(Rewrite::isShown).count();
        assertThat(faithful).hasSizeGreaterThanOrEqualTo(50);
        assertThat(shown * 100 / faithful.size()).as("of 100 faithful rewrites").isGreaterThanOrEqualTo(82);
    }

    @Test
    void sentences_stand_in_the_order_in_which_the_model_puts_them() {
        assertThat(dutch(new Claim("Binnen de EU belt u zonder toeslag.", 1), new Claim("Buiten de EU betaalt u € 14,50 per dag.", 1)))
                .contains("Binnen de EU belt u zonder toeslag. Buiten de EU betaalt u € 14,50 per dag.");
    }

    @Test
    void one_that_is_not_supported_is_left_out() {
        assertThat(dutch(new Claim("Buiten de EU betaalt u € 14,50 per dag.", 1), new Claim("Wij sturen u € 100.", 1))).contains("Buiten de EU betaalt u € 14,50 per dag.");
    }

    @Test
    void when_more_is_wrong_than_right_nothing_is_shown() {
        assertThat(dutch(new Claim("Buiten de EU betaalt u € 14,50 per dag.", 1), new Claim("Wij sturen u € 100.", 1), new Claim("U wint.", 1))).isEmpty();
        assertThat(dutch()).isEmpty();
    }

    @Test
    void a_sentence_must_stand_in_the_passage_it_names() {
        for (int passage : new int[] {-1, 0, 2, Integer.MAX_VALUE}) {
            assertThat(dutch(new Claim("Buiten de EU betaalt u € 14,50 per dag.", passage))).isEmpty();
        }
    }

    @Test
    void what_says_something_only_together_is_shown_together_or_not() {
        List<String> passage = List.of("Bellen in de EU is gratis. Dit geldt niet voor 0900-nummers. U ziet uw tegoed in de app.");
        var free = new Claim("Bellen in de EU is gratis.", 1);
        var except = new Claim("Dit geldt niet voor 0900-nummers.", 1);
        var other = new Claim("U ziet uw tegoed in de app.", 1);
        assertThat(Support.in(Language.NL).shown(List.of(free, other), passage)).contains("U ziet uw tegoed in de app.");
        assertThat(Support.in(Language.NL).shown(List.of(except, other, free), passage))
                .contains("Bellen in de EU is gratis. Dit geldt niet voor 0900-nummers. U ziet uw tegoed in de app.");
        assertThat(Support.in(Language.NL).shown(List.of(free), passage)).isEmpty();
    }

    @Test
    void a_list_is_shown_whole_or_not() {
        String passage = "U neemt mee:\nUw paspoort.\nUw laatste factuur.";
        assertThat(Support.in(Language.NL).shown(List.of(new Claim("Uw paspoort.", 1)), List.of(passage))).isEmpty();
    }

    @Test
    void an_answer_is_in_the_language_of_the_conversation() {
        String english = "You can cancel your contract by letter or in the app.";
        assertThat(Support.in(Language.EN).shown(List.of(new Claim(english, 1)), List.of(english))).isPresent();
        assertThat(Support.in(Language.NL).shown(List.of(new Claim(english, 1)), List.of(english))).isEmpty();
    }

    @Test
    void in_french_and_german_only_what_stands_there() {
        String french = "Vous pouvez résilier votre contrat dans les 14 jours.";
        assertThat(Support.in(Language.FR).says(french, french)).isTrue();
        assertThat(Support.in(Language.FR).says(french, "Vous pouvez résilier votre contrat dans les 15 jours.")).isFalse();
        String german = "Sie können Ihren Vertrag innerhalb von 14 Tagen kündigen.";
        assertThat(Support.in(Language.DE).says(german, german)).isTrue();
        assertThat(Support.in(Language.DE).says(german, "Innerhalb von 14 Tagen können Sie Ihren Vertrag nicht kündigen.")).isFalse();
    }

    @Test
    void signs_that_look_like_others_are_no_words_of_the_passage() {
        String passage = "Uw pakket is onderweg.";
        for (String trick : List.of("Uw p\u0430kket is onderweg.", "Uw pak\u200bket is onderweg.", "Uw **pakket** is onderweg.", "Uw pakket is onderweg.\u202e", "Uw [pakket](x) is onderweg.",
                "Uw pakket is onderweg. 😀", "Uw pakket is onderweg!", "\u0000Uw pakket is onderweg.", "Uw pakket is onderweg. @")) {
            assertThat(Support.in(Language.NL).says(passage, trick)).as(trick).isFalse();
        }
        assertThat(Support.in(Language.NL).says(passage, passage)).isTrue();
    }

    @Test
    void nothing_long_or_strange_takes_it_down() {
        String endless = "Als u belt, " + "op op in na met ".repeat(100) + ".";
        for (String odd : List.of("", " ", ".", endless, "\n\n", "....", "€", "\ud800.", "%%%.")) {
            assertThat(Support.in(Language.NL).shown(List.of(new Claim(odd, 1)), List.of(odd, endless))).isEmpty();
        }
    }

    private static Optional<String> dutch(Claim... claims) {
        return Support.in(Language.NL).shown(List.of(claims), List.of(ABROAD));
    }

    private static List<Rewrite> rewrites() throws IOException {
        try (InputStream file = Objects.requireNonNull(WhatAModelMaySayTest.class.getResourceAsStream("rewrites.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
                    .map(parts -> new Rewrite(parts[0].equals("faithful"), Language.of(parts[1]).orElseThrow(), parts[2], parts[3])).toList();
        }
    }
}
