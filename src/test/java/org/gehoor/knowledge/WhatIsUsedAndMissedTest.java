package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.redaction.Cleared;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Articles are counted, never readers; what was searched for in vain is remembered for a while, without personal data.
class WhatIsUsedAndMissedTest extends InTheHouse {

    private final Article mast = ArticlesInATest.article("grensmast", Language.NL, Article.Audience.PUBLIC, Article.State.CHECKED, "Grensmast: wie betaalt?");
    private final Article mandate = ArticlesInATest.article("mandaat", Language.NL, Article.Audience.STAFF, Article.State.CHECKED, "Wat u zelf mag beslissen");
    private final Uses uses = house.get(Uses.class);
    private final Misses misses = house.get(Misses.class);
    private final Questions questions = house.get(Questions.class);

    @BeforeEach
    void write() {
        house.get(Articles.class).add(mast);
        house.get(Articles.class).add(mandate);
    }

    @Test
    void reading_quoting_and_linking_are_counted_and_nothing_of_a_work_that_was_undone() {
        uses.count(mast.id(), Use.READ);
        uses.count(mast.id(), Use.READ);
        house.asIf(() -> {
            uses.count(mast.id(), Use.READ);
            return true;
        });
        ConversationId id = a.conversation().saying("Wie betaalt er aan de grens?").withAssistant();
        house.work().whole(() -> house.get(Exchange.class).answer(id, new Text("Dit vond ik."), List.of(new Entry.Source("grensmast", mast.title(), "2026-05-02", "Wij betalen."))));
        assertThat(uses.of(mast.id())).isEqualTo(new Used(2, 1, 0));
        house.later(Duration.ofDays(1));
        uses.count(mast.id(), Use.READ);
        assertThat(uses.of(mast.id())).isEqualTo(new Used(3, 1, 0));
        assertThat(house.db().sql("select count(*) from article_use").query(Long.class).single()).as("a row for each day and kind").isEqualTo(3);
    }

    @Test
    void an_answer_with_a_link_counts_it_and_the_question_waits_where_it_stands() {
        ConversationId id = a.conversation().saying("Waarom betaal ik in Konstanz voor Zwitserland?").with(SAMIRA);
        deeds.writes(id, "Bedankt alvast");
        house.work().whole(() -> house.get(Exchange.class).reply(id, SAMIRA.author(), Text.read("Lees " + link("grensmast") + " en " + link("mandaat") + " en " + link("niets") + ".")));
        assertThat(uses.of(mast.id())).isEqualTo(new Used(0, 0, 1));
        assertThat(uses.of(mandate.id())).as("not for customers").isEqualTo(new Used(0, 0, 0));
        List<Question> waiting = questions.list(true, 10);
        assertThat(waiting).singleElement().satisfies(question -> {
            assertThat(question.conversation()).isEqualTo(id);
            assertThat(question.entry()).isEqualTo(1);
            assertThat(question.article()).contains(mast.id());
        });
        questions.settle(waiting.getFirst().id());
        assertThat(questions.count(true)).isZero();
    }

    @Test
    void what_the_computer_did_not_know_or_did_not_help_with_waits_where_it_stands() {
        ConversationId id = a.conversation().saying("Kan ik bellen met mijn horloge?").withAssistant();
        Exchange exchange = house.get(Exchange.class);
        house.work().whole(() -> exchange.answer(id, new Text("Dit vond ik."), List.of(new Entry.Source("grensmast", mast.title(), "2026-05-02", "Wij betalen."))));
        assertThat(questions.count(false)).isZero();
        house.work().whole(() -> exchange.judge(id, deeds.customer(id), 2, false));
        assertThat(questions.list(false, 9)).extracting(Question::entry).containsExactly(1L);
        ConversationId other = a.conversation().saying("Kan ik bellen met mijn koelkast?").withAssistant();
        house.work().whole(() -> exchange.answer(other, new Text("Dat weet ik niet."), List.of()));
        assertThat(questions.list(false, 9)).extracting(Question::conversation).containsExactlyInAnyOrder(id, other);
    }

    @Test
    void a_note_with_a_link_is_no_answer() {
        ConversationId id = a.conversation().with(SAMIRA);
        deeds.notes(id, SAMIRA, "Zie " + link("grensmast"));
        assertThat(uses.of(mast.id())).isEqualTo(new Used(0, 0, 0));
        assertThat(questions.count(true)).isZero();
    }

    @Test
    void equal_searches_are_one_whatever_their_capitals_accents_and_signs() {
        missed("kosten zwitserland?");
        missed("  kosten   zwítserland ");
        misses.noHelp(clear("KOSTEN, Zwitserland!"), Language.NL);
        misses.nothing(clear("kosten zwitserland"), Language.EN);
        assertThat(misses.list(10)).extracting(one -> one.language().tag() + " " + one.words() + " " + one.nothing() + " " + one.noHelp())
                .containsExactly("nl kosten zwitserland? 2 1", "en kosten zwitserland 1 0");
    }

    @Test
    void what_says_nothing_is_not_kept_and_what_is_endless_is_cut() {
        for (String nothing : List.of("", "?", "😀😀😀", "[name]", "\u202e\u0000", " \n ", "a")) {
            missed(nothing);
        }
        assertThat(misses.count()).isZero();
        missed("㎏");
        missed("schildpad ".repeat(10_000));
        missed("𝒶".repeat(5_000));
        assertThat(misses.list(10)).hasSize(3).allSatisfy(one -> assertThat(one.words().codePointCount(0, one.words().length())).isLessThanOrEqualTo(200));
    }

    @Test
    void a_search_is_forgotten_after_its_term_unless_somebody_searches_again() {
        missed("schildpad");
        missed("egel");
        house.later(Misses.KEPT.minusDays(1));
        missed("egel");
        house.later(Duration.ofDays(2));
        house.runJob("knowledge-forgetting");
        assertThat(misses.list(10)).extracting(Missed::words).containsExactly("egel");
        misses.settle(Language.NL, "egel", SAMIRA.id());
        assertThat(misses.list(10)).isEmpty();
        missed("egel");
        assertThat(misses.list(10)).as("an editor said that it is not needed").isEmpty();
    }

    @Test
    void a_colleague_who_says_that_it_is_wrong_has_it_read_through_from_today() {
        Remarks remarks = house.get(Remarks.class);
        remarks.wrong(mast.id(), "Het tarief is sinds mei anders.", SAMIRA.id());
        assertThat(house.get(Articles.class).find(mast.id()).orElseThrow().care().reviewOn()).contains(LocalDate.of(2026, 5, 12));
        UUID once = UUID.randomUUID();
        remarks.missing(mast.id(), once, clear("  En op een boot?\n"));
        remarks.missing(mast.id(), once, clear("En op een boot?"));
        remarks.missing(mast.id(), UUID.randomUUID(), clear(" \u200b "));
        assertThat(remarks.of(mast.id())).extracting(Remark::words).containsExactlyInAnyOrder("Het tarief is sinds mei anders.", "En op een boot?");
        assertThat(remarks.unhelpful(10)).singleElement().satisfies(one -> assertThat(one.article().id() + " " + one.wrong() + " " + one.missing()).isEqualTo(mast.id() + " 1 1"));
        remarks.of(mast.id()).forEach(remark -> remarks.settle(remark.id(), SAMIRA.id()));
        assertThat(remarks.unhelpful(10)).isEmpty();
    }

    @Test
    void an_article_that_helps_too_few_is_shown_once_enough_answered() {
        for (int reader = 1; reader <= 10; reader++) {
            assertThat(house.get(Remarks.class).unhelpful(10)).isEmpty();
            house.get(Articles.class).helped(mast.id(), UUID.randomUUID(), reader > 5);
        }
        assertThat(house.get(Remarks.class).unhelpful(10)).extracting(Unhelpful::votes).containsExactly(new Votes(5, 10));
        List<HelpedWeek> weeks = uses.weeks(mast.id(), 8);
        assertThat(weeks).hasSize(8);
        assertThat(weeks.getLast()).isEqualTo(new HelpedWeek(LocalDate.of(2026, 5, 11), new Votes(5, 10)));
        assertThat(weeks.getFirst()).isEqualTo(new HelpedWeek(LocalDate.of(2026, 3, 23), new Votes(0, 0)));
    }

    private void missed(String words) {
        misses.nothing(clear(words), Language.NL);
    }

    private Cleared clear(String words) {
        return house.get(Gate.class).clear(words, Known.NOTHING);
    }

    private String link(String slug) {
        return house.address("/help/" + slug).toString();
    }
}
