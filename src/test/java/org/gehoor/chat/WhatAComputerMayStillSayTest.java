package org.gehoor.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.chat.PlayedChat.Machine;
import org.gehoor.chat.PlayedChat.Turn;
import org.gehoor.conversation.Answers.Answer;
import org.gehoor.conversation.Answers.Why;
import org.gehoor.conversation.Entry;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The rules of a chat with the computer, whatever machine is behind it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatAComputerMayStillSayTest {

    private static final Machine KNOWS_NOTHING = answering(new Answer.Unknown());
    private static final Machine FAILS = new Machine.Failing();

    private final PlayedChat chat = new PlayedChat();

    @Test
    void with_the_second_turn_in_vain_a_person_comes() {
        assertThat(chat.says("Mijn schildpad eet de kabel op.", KNOWS_NOTHING)).get().hasToString("unknown[]");
        assertThat(chat.says("De schildpad dus.", KNOWS_NOTHING)).get().hasToString("unknown[] -> in_vain");
        assertThat(chat.isWithAPerson()).isTrue();
    }

    @Test
    void one_that_fails_counts_as_one_that_does_not_know() {
        chat.says("Waarom?", FAILS);
        assertThat(chat.says("En waarom?", KNOWS_NOTHING)).get().extracting(Turn::parting).isEqualTo(Optional.of("in_vain"));
    }

    @Test
    void where_there_is_none_any_more_a_person_comes_at_once() {
        chat.says("Waarom?", finding("a"));
        Turn turn = chat.says("En waarom?", new Machine.Absent()).orElseThrow();
        assertThat(turn.parting()).contains("nobody");
        assertThat(turn.sentence()).startsWith("De automatische hulp staat uit.");
    }

    @Test
    void who_goes_on_in_another_language_is_answered_all_the_same() {
        chat.says("Waarom?", finding("a"));
        assertThat(chat.saysInEnglish("Why is that?", finding("b"))).get().hasToString("passages[b]");
        assertThat(chat.asksWhetherItHelped()).isTrue();
    }

    @Test
    void who_asks_on_was_not_helped() {
        chat.says("Waarom?", finding("a"));
        assertThat(chat.inVain()).isZero();
        chat.says("En waarom?", finding("b"));
        assertThat(chat.inVain()).isEqualTo(1);
        assertThat(chat.says("Maar waarom dan?", finding("c"))).get().hasToString("gives_way[] -> in_vain");
    }

    @Test
    void who_says_that_it_helped_may_ask_on_and_costs_nothing() {
        for (String article : List.of("a", "b", "c", "d", "e")) {
            assertThat(chat.says("Hoe zit het met " + article, finding(article))).get().hasToString("passages[" + article + "]");
            assertThat(chat.asksWhetherItHelped()).isTrue();
            assertThat(chat.judges(true, FAILS)).as("and nothing is said to that").isEmpty();
            assertThat(chat.asksWhetherAllIsSolved()).isTrue();
        }
        assertThat(chat.inVain()).isZero();
    }

    @Test
    void who_says_that_it_did_not_help_gets_what_else_there_is_then_a_person() {
        chat.says("Waarom?", finding("a"));
        assertThat(chat.judges(false, finding("a", "b"))).get().hasToString("passages[b]");
        assertThat(chat.judges(false, finding("a", "b"))).get().extracting(Turn::parting).isEqualTo(Optional.of("in_vain"));
    }

    @Test
    void who_has_seen_all_there_is_gets_a_person() {
        chat.says("Waarom?", finding("a"));
        assertThat(chat.judges(false, finding("a"))).get().hasToString("unknown[] -> in_vain");
    }

    @Test
    void a_passage_is_not_shown_twice_whatever_the_machine_says() {
        chat.says("Waarom?", finding("a", "a", "b"));
        chat.judges(true, FAILS);
        assertThat(chat.says("En nu?", finding("b", "a"))).get().hasToString("unknown[]");
    }

    @Test
    void thanks_say_that_it_helped_and_a_greeting_says_nothing() {
        chat.says("Waarom?", finding("a"));
        assertThat(chat.says("Hallo daar", answering(new Answer.Greeted()))).get().hasToString("courtesy[]");
        assertThat(chat.says("Dank u", answering(new Answer.Thanked()))).get().hasToString("welcome[]");
        assertThat(chat.asksWhetherAllIsSolved()).isTrue();
        assertThat(chat.asksWhetherItHelped()).isFalse();
        chat.says("Nog iets", finding("b"));
        assertThat(chat.inVain()).isZero();
    }

    @Test
    void nobody_is_greeted_for_ever() {
        List<Turn> turns = Stream.generate(() -> chat.says("Ben je een robot?", answering(new Answer.IsAComputer()))).limit(6).flatMap(Optional::stream).toList();
        assertThat(turns).hasToString("[courtesy[], courtesy[], courtesy[], gives_way[] -> in_vain]");
        assertThat(turns.getFirst().sentence()).startsWith("Ja, ik ben een computer.").contains("Spreek een medewerker");
    }

    @Test
    void even_who_is_helped_every_time_gets_a_person_in_the_end() {
        int turns = 0;
        while (!chat.isWithAPerson()) {
            chat.says("Hoe zit het met " + turns, finding("article-" + turns));
            chat.judges(true, FAILS);
            turns++;
        }
        assertThat(turns).isEqualTo(Dialogue.MOST_TURNS + 1);
    }

    @ParameterizedTest
    @EnumSource
    void every_reason_to_give_way_has_a_sentence_of_its_own_that_says_what_speaks(Why why) {
        Turn turn = chat.says("Ik wil een mens.", answering(new Answer.GivesWay(why))).orElseThrow();
        assertThat(turn.parting()).isPresent();
        assertThat(turn.sentence()).contains("Ik ben een computer").contains("U hoeft niets te herhalen.");
        assertThat(Stream.of(Why.values()).filter(other -> other != why).map(other -> new PlayedChat().says("x", answering(new Answer.GivesWay(other))).orElseThrow().sentence()))
                .doesNotContain(turn.sentence());
    }

    private static Machine answering(Answer answer) {
        return new Machine.Answering(_ -> answer);
    }

    private static Machine finding(String... articles) {
        return answering(new Answer.Found(Stream.of(articles).map(slug -> new Entry.Source(slug, "Over " + slug, "2026-04-28", "Dit is " + slug + ".")).toList(),
                false, Optional.empty()));
    }

}
