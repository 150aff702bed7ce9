package org.gehoor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.files.Files;
import org.gehoor.outbox.Outbox;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

class AMailBeginsAConversationTest extends InTheHouse {

    private static final String PLAIN = """
            From: "J. Vos" <j.vos@voorbeeld.example>
            To: Zeeraaf <klant@zeeraaf.example>
            Subject: Verkeerde factuur
            Message-ID: <een@voorbeeld.example>
            Date: Tue, 12 May 2026 09:58:00 +0200
            Content-Type: text/plain; charset=utf-8

            Waarom staat er € 14,50 voor buitenland op mijn factuur?
            """;

    private final Posted post = new Posted(house);

    @Test
    void with_its_words_its_customer_and_its_place_in_the_line() {
        post.mailbox("klant@zeeraaf.example", "billing", Language.NL);

        post.arrives(PLAIN);

        Conversation conversation = post.only();
        assertThat(conversation.channel()).isEqualTo(Channel.MAIL);
        assertThat(conversation.line()).isEqualTo(Cast.DUTCH.id());
        assertThat(conversation.gist()).startsWith("Verkeerde factuur · Waarom staat er");
        assertThat(conversation.turn()).isInstanceOf(Turn.WaitingForPerson.class);
        Customer customer = house.get(Customers.class).get(house.get(Participants.class).customer(conversation.id()));
        assertThat(customer.name()).isEqualTo("J. Vos");
        assertThat(customer.email()).contains(new EmailAddress("j.vos@voorbeeld.example"));
        assertThat(house.get(Outbox.class).about(conversation.id())).hasSize(1);
    }

    @Test
    void and_keeps_the_whole_mail_as_it_came_beside_its_words() throws IOException {
        post.mailbox("klant@zeeraaf.example", "billing", Language.NL);

        post.arrives(PLAIN);

        Conversation conversation = post.only();
        Entry first = house.get(Timelines.class).of(conversation.id()).getFirst();
        var message = (Entry.What.Message) first.what();
        assertThat(message.text()).isEqualTo("Waarom staat er € 14,50 voor buitenland op mijn factuur?");
        Entry.Mailed mail = message.mail().orElseThrow();
        assertThat(mail.subject()).isEqualTo("Verkeerde factuur");
        assertThat(mail.messageId()).contains("een@voorbeeld.example");
        assertThat(message.files()).extracting(Entry.Attached::name).containsExactly("original.eml");
        assertThat(message.files()).extracting(Entry.Attached::type).containsExactly("message/rfc822");
        try (var original = house.get(Files.class).open(conversation.id().value(), mail.original().orElseThrow()).orElseThrow()) {
            assertThat(original.readAllBytes()).isEqualTo(Posted.bytes(PLAIN));
        }
        assertThat(house.db().sql("select count(*) from incoming_mail").query(Long.class).single()).isZero();
        assertThat(house.db().sql("select count(*) from incoming_piece").query(Long.class).single()).isZero();
    }

    @Test
    void it_is_found_again_by_its_message_id_and_by_its_bytes() {
        post.arrives(PLAIN);

        var home = new Mails.Found(post.only().id(), 1);
        assertThat(house.get(Mails.class).withMessageId("<een@voorbeeld.example>")).containsExactly(home);
        assertThat(house.get(Mails.class).withRaw(Digests.hash(Posted.bytes(PLAIN)))).containsExactly(home);
        assertThat(house.get(Mails.class).withMessageId("twee@voorbeeld.example")).isEmpty();
    }

    @Test
    void what_was_taken_waits_sealed_until_somebody_understands_it_and_its_customer_waits_since_then() {
        Instant taken = house.clock().instant();
        post.take(PLAIN);
        assertThat(house.get(Conversations.class).begunBefore(Optional.empty(), 10)).isEmpty();
        assertThat(house.db().sql("select string_agg(encode(sealed, 'escape'), '') from incoming_piece").query(String.class).single())
                .hasSizeGreaterThan(PLAIN.length()).doesNotContain("buitenland");
        assertThat(house.db().sql("select row_to_json(m)::text from incoming_mail m").query(String.class).single()).doesNotContain("voorbeeld");

        house.clock().tick(Duration.ofHours(2));
        house.runJob("mail");

        Conversation conversation = post.only();
        assertThat(house.get(Places.class).find(conversation.id()).orElseThrow().waitingSince()).isEqualTo(taken);
        assertThat(conversation.firstWord()).contains(taken);
    }

    @Test
    void a_mail_in_many_pieces_is_whole_again() throws IOException {
        String large = PLAIN + "regel zonder einde ".repeat(40_000);
        post.arrives(large);

        var message = (Entry.What.Message) house.get(Timelines.class).of(post.only().id()).getFirst().what();
        try (var original = house.get(Files.class).open(post.only().id().value(), message.files().getFirst().id()).orElseThrow()) {
            assertThat(original).hasSameContentAs(new ByteArrayInputStream(Posted.bytes(large)));
        }
    }
}
