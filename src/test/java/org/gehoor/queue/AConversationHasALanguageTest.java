package org.gehoor.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.AMSTERDAM;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.DUTCH;
import static org.gehoor.testing.Cast.ENGLISH;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.LanguageBy;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.fairness.Fairness;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.promise.Promises;
import org.gehoor.staff.Skills;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.api.Test;

/// Customers write in their own language, and are helped by who speaks it.
class AConversationHasALanguageTest extends InTheHouse {

    private static final String IN_ENGLISH = "my internet is down again, can somebody help me?";
    private static final String IN_DUTCH = "mijn internet doet het niet, kan iemand mij helpen?";
    private static final String IN_FRENCH = "mon internet ne marche plus, quelqu'un peut m'aider ?";

    private final Languages languages = house.get(Languages.class);

    @Test
    void the_first_words_say_in_which_language_and_in_which_line() {
        ConversationId id = a.conversation().saying(IN_ENGLISH).withAssistant();

        assertThat(language(id)).isEqualTo(Language.EN);
        assertThat(line(id)).isEqualTo(ENGLISH.id());
        deeds.asks(id);
        assertThat(place(id).line()).isEqualTo(ENGLISH.id());
        assertThat(said(id)).extracting(What.LanguageChanged::by).containsExactly(LanguageBy.RECOGNISED);
        assertThat(house.get(Promises.class).get(deeds.now(id).promise().orElseThrow()).words()).startsWith("A member of staff");
    }

    @Test
    void what_says_nothing_of_its_language_changes_nothing() {
        ConversationId id = a.conversation().saying("E301 :-(").withAssistant();
        deeds.writes(id, "ok");
        deeds.writes(id, "> my internet is down again, can somebody help me?");

        assertThat(language(id)).isEqualTo(Language.NL);
        assertThat(said(id)).isEmpty();
        deeds.writes(id, IN_ENGLISH);
        assertThat(language(id)).as("one sentence among others").isEqualTo(Language.NL);
        deeds.writes(id, IN_ENGLISH);
        assertThat(language(id)).as("two in a row").isEqualTo(Language.EN);
    }

    @Test
    void one_long_message_is_enough() {
        ConversationId id = a.conversation().waiting();
        deeds.writes(id, "I am sorry but I do not speak Dutch very well, could we please go on in English, because this is important to me");

        assertThat(language(id)).isEqualTo(Language.EN);
    }

    @Test
    void who_waits_goes_on_waiting_where_it_is_spoken_since_the_same_word_and_for_the_same_promise() {
        ConversationId before = a.conversation().in(ENGLISH).waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId id = a.conversation().waiting(Need.PRIORITY);
        Place was = place(id);
        house.later(Duration.ofMinutes(1));
        ConversationId after = a.conversation().in(ENGLISH).waiting(Need.PRIORITY);
        var promised = deeds.now(id).promise();

        deeds.writes(id, IN_ENGLISH);
        deeds.writes(id, IN_ENGLISH);

        assertThat(place(id)).isEqualTo(was.in(ENGLISH.id()));
        assertThat(deeds.now(id).line()).isEqualTo(ENGLISH.id());
        assertThat(deeds.now(id).promise()).isEqualTo(promised);
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        house.get(Staff.class).helpsIn(SAMIRA.id(), 2, new Skills(Set.of(Language.NL), Set.of()));
        house.get(Staff.class).helpsIn(BRAM.id(), 2, new Skills(Set.of(Language.EN), Set.of()));
        house.arrives(SAMIRA);
        house.arrives(BRAM);
        assertThat(deeds.picksUp(SAMIRA)).as("she speaks Dutch").isEmpty();
        assertThat(deeds.picksUp(BRAM)).as("a need of a quarter of an hour").contains(id);
        assertThat(deeds.picksUp(BRAM)).contains(after);
        assertThat(deeds.picksUp(BRAM)).contains(before);
        assertThat(replayed()).as("nobody was passed over").isEmpty();
    }

    @Test
    void who_comes_from_another_line_is_passed_over_by_nobody_without_a_trace() {
        ConversationId id = a.conversation().waiting();
        house.later(Duration.ofMinutes(1));
        ConversationId english = a.conversation().in(ENGLISH).waiting();
        deeds.chooses(id, Language.EN);
        house.arrives(BRAM);
        house.db().sql("update place set waiting_since = waiting_since + interval '1 hour', order_at = order_at + interval '1 hour' where conversation = :id")
                .param("id", id.value()).update();

        assertThat(deeds.picksUp(BRAM)).contains(english);
        house.later(Duration.ofMinutes(10));
        a.conversation().withAssistant();

        assertThat(replayed()).as("the record says that the other stood first").hasSize(1);
    }

    @Test
    void without_a_line_in_that_language_nobody_moves() {
        ConversationId id = a.conversation().saying(IN_FRENCH).waiting();

        assertThat(language(id)).isEqualTo(Language.FR);
        assertThat(place(id).line()).isEqualTo(DUTCH.id());
        deeds.chooses(id, Language.EN);
        assertThat(place(id).line()).isEqualTo(ENGLISH.id());
    }

    @Test
    void nobody_is_sent_to_a_line_that_opens_after_what_was_promised() {
        ConversationId id = a.conversation().waiting();
        Timetables timetables = house.get(Timetables.class);
        Timetables.Written written = timetables.get(ENGLISH.id());
        Timetable before = written.timetable();
        timetables.set(ENGLISH.id(), written.stamp(), new Timetable(before.zone(), before.rule(), before.weeks(),
                List.of(new Timetable.Dated(Whose.PEOPLE, LocalDate.ofInstant(house.clock().instant(), AMSTERDAM), "", List.of()))));

        deeds.chooses(id, Language.EN);

        assertThat(language(id)).isEqualTo(Language.EN);
        assertThat(place(id).line()).isEqualTo(DUTCH.id());
    }

    @Test
    void what_somebody_chose_is_not_changed_by_recognition() {
        ConversationId id = a.conversation().waiting();
        deeds.chooses(id, Language.NL);
        deeds.writes(id, IN_ENGLISH);
        deeds.writes(id, IN_ENGLISH);
        assertThat(language(id)).isEqualTo(Language.NL);

        languages.choose(id, SAMIRA.author(), Language.DE);
        deeds.writes(id, IN_DUTCH);
        deeds.writes(id, IN_DUTCH);
        assertThat(language(id)).isEqualTo(Language.DE);
        assertThat(said(id)).extracting(What.LanguageChanged::by).containsExactly(LanguageBy.CUSTOMER, LanguageBy.STAFF);
    }

    @Test
    void who_is_being_helped_keeps_who_helps() {
        ConversationId id = a.conversation().with(SAMIRA);

        deeds.writes(id, IN_ENGLISH);
        deeds.writes(id, IN_ENGLISH);

        assertThat(language(id)).isEqualTo(Language.EN);
        assertThat(deeds.now(id).owner().orElseThrow().is(SAMIRA.id())).isTrue();
        deeds.handsOver(id, SAMIRA, Cast.SECOND_LINE);
        assertThat(place(id).line()).isEqualTo(ENGLISH.id());
    }

    @Test
    void each_message_says_in_which_language_it_is() {
        ConversationId id = a.conversation().saying(IN_FRENCH).with(SAMIRA);
        deeds.replies(id, SAMIRA, "Ik kijk het meteen voor u na.");

        assertThat(house.get(Timelines.class).of(id)).extracting(Entry::what).filteredOn(What.Message.class::isInstance)
                .extracting(what -> ((What.Message) what).language().orElseThrow()).containsExactly(Language.FR, Language.NL);
    }

    private Language language(ConversationId id) {
        return deeds.now(id).language();
    }

    private LineId line(ConversationId id) {
        return deeds.now(id).line();
    }

    private Place place(ConversationId id) {
        return house.get(Places.class).find(id).orElseThrow();
    }

    private List<What.LanguageChanged> said(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().map(Entry::what).filter(What.LanguageChanged.class::isInstance).map(What.LanguageChanged.class::cast).toList();
    }

    private List<String> replayed() {
        house.get(Checkpoints.class).make();
        return Fairness.of(house.db(), AMSTERDAM).report(_ -> true).filter(line -> line.startsWith("  x ")).toList();
    }
}
