package org.gehoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AMachineIsNotAnsweredForEverTest extends InTheHouse {

    private static final EmailAddress ROBOT = new EmailAddress("robot@voorbeeld.example");
    private static final Duration AT_ONCE = Duration.ofSeconds(5);
    private static final Duration DAYS = Duration.ofDays(6);

    private final Outbox outbox = house.get(Outbox.class);
    private final Restraint restraint = house.get(Restraint.class);
    private final Arriving arriving = new Arriving(house);
    private final Set<UUID> answered = new HashSet<>();
    private int number;

    /// How a machine answers one letter.
    private interface Robot {
        void answer(Letter letter);
    }

    @BeforeEach
    void somebodyHelps() {
        arriving.mailbox();
        house.arrives(Cast.SAMIRA);
    }

    @Test
    void that_answers_the_address_we_ask_answers_to_come_to() {
        live(letter -> mail(replyTo(letter), "Re: " + letter.subject()), AT_ONCE);
        assertThat(letters()).hasSizeBetween(1, 2);
        assertThat(restraint.byItselfSince(ROBOT)).isPresent();
    }

    @Test
    void that_writes_a_new_mail_each_time_to_our_own_address() {
        live(_ -> mail(Arriving.OURS.text(), "Out of office"), AT_ONCE);
        assertThat(letters()).hasSize(2);
        assertThat(letters()).extracting(letter -> letter.draft().manner().written()).containsOnly(Draft.Written.AUTO_REPLIED);
        assertThat(restraint.byItselfSince(ROBOT)).isPresent();
        assertThat(arriving.conversations()).as("what it says is kept all the same").hasSize(3);
    }

    @Test
    void that_changes_its_message_ids_and_subjects_and_says_nothing_of_what_it_answers() {
        live(letter -> mail(number % 2 == 0 ? replyTo(letter) : Arriving.OURS.text(), "Uw bericht " + UUID.randomUUID()), AT_ONCE);
        assertThat(letters()).hasSizeBetween(1, 2);
        assertThat(restraint.byItselfSince(ROBOT)).isPresent();
    }

    @Test
    void but_a_person_who_takes_three_minutes_hears_of_each_promise_we_miss() {
        live(letter -> mail(replyTo(letter), "Re: " + letter.subject()), Duration.ofMinutes(3));
        assertThat(letters()).hasSizeGreaterThan(2);
        assertThat(restraint.byItselfSince(ROBOT)).isEmpty();
    }

    @Test
    void and_a_person_of_ours_who_writes_there_begins_anew() {
        live(_ -> mail(Arriving.OURS.text(), "Out of office"), AT_ONCE);
        assertThat(restraint.byItselfSince(ROBOT)).isPresent();
        ConversationId first = arriving.conversations().getFirst().id();
        house.arrives(Cast.SAMIRA);
        house.get(PickUp.class).exactly(first, house.get(Staff.class).get(Cast.SAMIRA.id()));
        house.work().whole(() -> house.get(Exchange.class).reply(first, Cast.SAMIRA.author(), Text.read("Bent u een mens?")));
        assertThat(restraint.byItselfSince(ROBOT)).isEmpty();
        assertThat(letters()).hasSize(3);

        mail(Arriving.OURS.text(), "Ja, hoor");
        assertThat(letters()).as("a new conversation is confirmed again").hasSize(4);
    }

    private void live(Robot robot, Duration afterwards) {
        mail(Arriving.OURS.text(), "De eerste");
        assertThat(letters()).as("it is answered at first").hasSize(1);
        for (Duration passed = Duration.ZERO; passed.compareTo(DAYS) < 0; passed = passed.plusHours(4)) {
            for (List<Letter> open = unanswered(); !open.isEmpty(); open = unanswered()) {
                house.clock().tick(afterwards);
                open.forEach(letter -> {
                    answered.add(letter.id());
                    robot.answer(letter);
                });
            }
            house.later(Duration.ofHours(4));
            house.runJob("promise-watch");
        }
    }

    private List<Letter> unanswered() {
        return letters().stream().filter(letter -> !answered.contains(letter.id())).toList();
    }

    private List<Letter> letters() {
        return new ArrayList<>(outbox.latest(200).stream().filter(letter -> letter.to().equals(ROBOT)).toList()).reversed();
    }

    private static String replyTo(Letter letter) {
        return letter.draft().envelope().from().replyTo().orElseThrow().text();
    }

    private void mail(String to, String subject) {
        number++;
        arriving.mail("Robot <" + ROBOT + ">", to, "", subject, "nummer-" + number + "@voorbeeld.example");
    }
}
