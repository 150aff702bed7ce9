package org.gehoor.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.UuidV7;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WhatServersRefuseTest extends InTheHouse {

    private static final String VOS = "j.vos@voorbeeld.example";
    private static final String GONE = "weg@voorbeeld.example";
    private static final String FULL = "vol@voorbeeld.example";
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Outbox outbox = house.get(Outbox.class);
    private final ConversationId about = a.conversation().withAssistant();
    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() throws IOException {
        office.close();
    }

    @Test
    void who_is_refused_for_good_is_undelivered_at_once_who_is_put_off_is_tried_again_and_nobody_gets_it_twice() {
        office.answering(GONE, "550 5.1.1 nobody here").answering(FULL, "452 4.2.2 mailbox full");
        UUID letter = post(Optional.empty(), VOS, GONE, FULL);
        deliver(office);

        assertThat(outbox.find(letter).orElseThrow().recipients()).extracting(Letter.Recipient::state)
                .containsExactly(Letter.State.SENT, Letter.State.UNDELIVERED, Letter.State.WAITING);
        assertThat(outbox.find(letter).orElseThrow().undelivered().getFirst().said().orElseThrow()).contains("5.1.1 nobody here");
        assertThat(outbox.stuck()).isEqualTo(1);

        office.answering(FULL, "250 ok");
        house.clock().tick(Duration.ofMinutes(2));
        deliver(office);
        assertThat(office.taken()).extracting(PostOffice.Taken::to).containsExactly(List.of(VOS), List.of(FULL));
        assertThat(outbox.find(letter).orElseThrow().sentAt()).isPresent();
        assertThat(outbox.stuck()).isZero();
    }

    @Test
    void a_letter_that_nobody_may_get_is_given_up_and_its_words_are_forgotten() {
        office.answering(GONE, "554 5.7.1 we want nothing of you");
        UUID letter = post(Optional.empty(), GONE);
        deliver(office);
        Letter given = outbox.find(letter).orElseThrow();
        assertThat(given.gaveUpAt()).isPresent();
        assertThat(given.sentAt()).isEmpty();
        assertThat(given.text()).isEmpty();
        assertThat(given.trouble()).contains(Trouble.REFUSED);
    }

    @Test
    void after_three_days_of_later_it_is_given_up_with_the_server_s_words() {
        office.answering(FULL, "452 4.2.2 mailbox full");
        UUID letter = post(Optional.empty(), FULL);
        for (int hour = 0; hour < 72; hour += 2) {
            deliver(office);
            assertThat(outbox.find(letter).orElseThrow().gaveUpAt()).isEmpty();
            house.clock().tick(Duration.ofHours(2));
        }
        deliver(office);
        assertThat(outbox.find(letter).orElseThrow().gaveUpAt()).isPresent();
        assertThat(outbox.find(letter).orElseThrow().undelivered().getFirst().said().orElseThrow()).contains("mailbox full");
    }

    @Test
    void after_three_days_without_a_server_too() throws IOException {
        UUID letter = post(Optional.empty(), VOS);
        office.close();
        deliver(office);
        assertThat(outbox.find(letter).orElseThrow().trouble()).contains(Trouble.AWAY);
        house.clock().tick(Duration.ofDays(3));
        deliver(office);
        assertThat(outbox.find(letter).orElseThrow().undelivered()).hasSize(1);
    }

    @Test
    void a_server_without_encryption_gets_nothing_where_encryption_is_required() {
        UUID letter = post(Optional.empty(), VOS);
        deliver(office.asServer(MailServer.Secrecy.NONE), Map.of());
        assertThat(office.taken()).as("it could have left").hasSize(1);

        UUID secret = post(Optional.empty(), VOS);
        deliver(office.asServer(MailServer.Secrecy.STARTTLS), Map.of());
        assertThat(office.taken()).hasSize(1);
        assertThat(outbox.find(secret).orElseThrow().trouble()).contains(Trouble.TLS);
        assertThat(outbox.find(letter).orElseThrow().trouble()).isEmpty();
    }

    @Test
    void a_silent_server_holds_up_no_other_mailbox_and_letters_in_a_row_share_one_connection() throws IOException {
        UUID slow = UUID.randomUUID();
        UUID quick = UUID.randomUUID();
        try (var silent = new PostOffice().silent()) {
            var servers = Map.of(slow, silent.asServer(MailServer.Secrecy.NONE), quick, office.asServer(MailServer.Secrecy.NONE));
            post(Optional.of(slow), VOS);
            List<UUID> letters = Stream.generate(() -> post(Optional.of(quick), VOS)).limit(5).toList();
            Delivery delivery = delivery(office.asServer(MailServer.Secrecy.NONE), servers);
            delivery.deliver(Duration.ofSeconds(5));
            assertThat(letters).allSatisfy(letter -> assertThat(outbox.find(letter).orElseThrow().sentAt()).isPresent());
            assertThat(silent.connections()).isEqualTo(1);
            assertThat(office.connections()).isEqualTo(1);

            UUID another = post(Optional.of(quick), VOS);
            delivery.deliver(Duration.ofSeconds(5));
            assertThat(outbox.find(another).orElseThrow().sentAt()).as("while the other server is still silent").isPresent();
            assertThat(silent.connections()).as("one call at a time").isEqualTo(1);
        }
    }

    @Test
    void what_comes_back_is_undelivered_once() {
        UUID letter = post(Optional.empty(), VOS, GONE);
        deliver(office);
        boolean first = house.work().whole(() -> outbox.returned(letter, GONE.toUpperCase(), "550 5.1.1 unknown"));
        boolean again = house.work().whole(() -> outbox.returned(letter, GONE, "550 5.1.1 unknown"));
        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(outbox.find(letter).orElseThrow().undelivered()).singleElement()
                .satisfies(one -> assertThat(one.address().text() + ": " + one.said().orElseThrow()).isEqualTo(GONE + ": 550 5.1.1 unknown"));
        boolean unknown = house.work().whole(() -> outbox.returned(UUID.randomUUID(), GONE, ""));
        assertThat(unknown).isFalse();
    }

    @Test
    void a_letter_of_its_kind_is_posted_once_per_conversation() {
        assertThat(Stream.generate(this::confirm).limit(3)).containsExactly(true, false, false);
        assertThat(outbox.about(about)).hasSize(1);
    }

    private boolean confirm() {
        return house.work().whole(() -> outbox.post(draft(Optional.empty(), Optional.of("confirmed"), VOS)));
    }

    private UUID post(Optional<UUID> mailbox, String... to) {
        Draft draft = draft(mailbox, Optional.empty(), to);
        house.work().whole(() -> outbox.post(draft));
        return draft.id();
    }

    private Draft draft(Optional<UUID> mailbox, Optional<String> once, String... to) {
        var from = new Draft.Sender(mailbox, "Zeeraaf", Optional.of(new EmailAddress("klant@zeeraaf.example")), Optional.empty());
        return new Draft(UuidV7.at(house.clock().instant()), Optional.of(about),
                new Draft.Envelope(from, Stream.of(to).map(one -> new Draft.Addressee("", new EmailAddress(one))).toList(), List.of()),
                new Draft.Content("Uw vraag", "Dag", Language.NL, List.of()),
                new Draft.Manner(Draft.Written.BY_A_PERSON, Optional.empty(), List.of(), once));
    }

    private void deliver(PostOffice office) {
        deliver(office.asServer(MailServer.Secrecy.NONE), Map.of());
    }

    private void deliver(MailServer own, Map<UUID, MailServer> others) {
        delivery(own, others).deliver(LONG);
    }

    private Delivery delivery(MailServer own, Map<UUID, MailServer> others) {
        return new Delivery(house.get(Due.class), new Servers(Optional.of(own), Optional.empty(), () -> servers(others)), house.get(OutgoingMails.class));
    }

    private static @Nullable MailboxServers servers(Map<UUID, MailServer> others) {
        return new MailboxServers() {
            @Override
            public Optional<MailServer> of(UUID mailbox) {
                return Optional.ofNullable(others.get(mailbox));
            }

            @Override
            public boolean any() {
                return !others.isEmpty();
            }

            @Override
            public Optional<Draft.Sender> instead() {
                return Optional.empty();
            }
        };
    }
}
