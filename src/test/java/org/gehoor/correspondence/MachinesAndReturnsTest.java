package org.gehoor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.Duration;
import java.util.List;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Ledger;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Places;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

class MachinesAndReturnsTest extends InTheHouse {

    private final Posted post = new Posted(house);
    private final Mailbox mailbox = post.mailbox("klant@zeeraaf.example", "billing", Language.NL);

    @Test
    void what_a_machine_wrote_is_set_aside_by_its_rule_and_never_answered() {
        post.arrives(away("Ik ben er niet"), "klant@zeeraaf.example");

        Conversation conversation = post.only();
        assertThat(conversation.turn()).isInstanceOf(Turn.SetAside.class);
        assertThat(house.get(Outbox.class).about(conversation.id())).isEmpty();
        assertThat(house.get(Places.class).find(conversation.id())).isEmpty();
        assertThat(entries(conversation.id(), What.SetAside.class)).singleElement().satisfies(aside -> assertThat(aside.reason()).contains("RFC 3834"));
        assertThat(house.get(Ledger.class).verify(conversation.id().value()).holds()).isTrue();
        assertThat(entries(conversation.id(), What.Message.class).getFirst().mail().orElseThrow().rule()).isPresent();
    }

    @Test
    void what_nobody_would_read_is_not_confirmed_and_waits_like_any_other() {
        post.arrives(mail("Winkel <noreply@winkel.example>", "Uw bestelling", "Is onderweg."), "klant@zeeraaf.example");
        post.arrives(mail("j.vos@voorbeeld.example", "Automatisch antwoord: hallo", "Dit is Vos zelf."), "klant@zeeraaf.example");
        post.arrives(mail("j.vos@voorbeeld.example", "Fwd: Undeliverable: factuur", "Wat is dit?"), "klant@zeeraaf.example");
        post.arrives(mail("j.vos@voorbeeld.example", "Een vraag", "Krijg ik bericht?"), "klant@zeeraaf.example");

        assertThat(post.all()).allSatisfy(one -> assertThat(one.turn()).isInstanceOf(Turn.WaitingForPerson.class));
        assertThat(post.all()).extracting(one -> house.get(Outbox.class).about(one.id()).size()).containsExactly(0, 0, 0, 1);
    }

    @Test
    void it_comes_back_with_one_press_and_with_its_time_of_waiting() {
        post.arrives(away("Ik ben er niet"), "klant@zeeraaf.example");
        Conversation aside = post.only();
        house.later(Duration.ofHours(3));

        house.get(Handover.class).reopen(aside.id(), SAMIRA.author());

        assertThat(deeds.now(aside.id()).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(deeds.now(aside.id()).firstWord()).isEqualTo(aside.firstWord());
    }

    @Test
    void that_somebody_is_away_stands_in_the_conversation_and_moves_nothing() {
        ConversationId waits = a.conversation().answeredBy(SAMIRA);
        ConversationId closed = a.conversation().closedAfter(BRAM);

        post.arrives(away("Afwezig"), reply(waits));
        post.arrives(away("Afwezig tot maandag"), reply(closed));

        assertThat(post.all()).hasSize(2);
        assertThat(deeds.now(waits).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
        assertThat(deeds.now(closed).turn()).isInstanceOf(Turn.Closed.class);
        Entry heard = house.get(Timelines.class).of(waits).getLast();
        assertThat(heard.who()).isInstanceOf(Entry.Who.Computer.class);
        assertThat(((What.Message) heard.what()).mail().orElseThrow().rule()).isPresent();
    }

    @Test
    void a_list_that_writes_to_the_address_of_one_conversation_carries_a_persons_word() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        post.arrives("List-Id: <familie.elders.example>\n" + mail("j.vos@voorbeeld.example", "Re: factuur", "Dit klopt nog niet."), reply(id));
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class);
    }

    @Test
    void what_did_not_arrive_is_its_owners_turn_again_with_a_promise() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        Letter letter = house.get(Outbox.class).about(id).getLast();

        post.take(Posted.bytes(bounce(letter, "j.vos@voorbeeld.example", "failed", "5.1.1")), "", Raw.Proof.NONE, reply(id));
        house.get(Understanding.class).all();

        Conversation now = deeds.now(id);
        assertThat(now.turn()).isInstanceOf(Turn.WithPerson.class);
        assertThat(now.owner()).contains(Turn.Owner.person(SAMIRA.team().id(), SAMIRA.id()));
        assertThat(now.promise()).isPresent();
        assertThat(entries(id, What.NotDelivered.class)).singleElement().satisfies(failed -> {
            assertThat(failed.address()).isEqualTo("j.vos@voorbeeld.example");
            assertThat(failed.diagnostic()).startsWith("5.1.1");
        });
        assertThat(house.get(Outbox.class).find(letter.id()).orElseThrow().undelivered()).hasSize(1);
    }

    @Test
    void told_twice_it_stands_there_once_and_what_is_late_moves_nothing() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        Letter letter = house.get(Outbox.class).about(id).getLast();

        post.take(Posted.bytes(bounce(letter, "j.vos@voorbeeld.example", "delayed", "4.4.1")), "", Raw.Proof.NONE, reply(id));
        house.get(Understanding.class).all();
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
        assertThat(entries(id, What.NotDelivered.class)).isEmpty();

        for (String subject : List.of("Undelivered", "Undelivered again")) {
            post.take(Posted.bytes(bounce(letter, "j.vos@voorbeeld.example", "failed", "5.1.1").replace("Subject: ", "Subject: " + subject)), "",
                    Raw.Proof.NONE, reply(id));
            house.get(Understanding.class).all();
        }
        assertThat(entries(id, What.NotDelivered.class)).hasSize(1);
        assertThat(entries(id, What.Message.class).stream().filter(message -> message.mail().filter(mail -> mail.original().isPresent()).isPresent())).hasSize(3);
    }

    @Test
    void a_bounce_to_the_mailbox_itself_finds_its_letter_by_the_mail_it_brings_back() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        Letter letter = house.get(Outbox.class).about(id).getLast();

        post.take(Posted.bytes(bounce(letter, "j.vos@voorbeeld.example", "failed", "5.1.1")), "", Raw.Proof.NONE, "klant@zeeraaf.example");
        house.get(Understanding.class).all();

        assertThat(post.all()).hasSize(1);
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class);
    }

    @Test
    void when_its_owner_is_not_working_it_comes_to_the_line() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        Letter letter = house.get(Outbox.class).about(id).getLast();
        house.leaves(SAMIRA);

        post.take(Posted.bytes(bounce(letter, "j.vos@voorbeeld.example", "failed", "5.1.1")), "", Raw.Proof.NONE, reply(id));
        house.get(Understanding.class).all();

        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void a_final_letter_that_did_not_arrive_has_closed_nothing_but_what_you_closed_stays_closed() {
        ConversationId letterClosed = a.conversation().answeredBy(SAMIRA);
        deeds.closesByLetter(letterClosed, SAMIRA, "Wij doen dit niet, omdat het toestel buiten de garantie valt. U kunt bezwaar maken bij ons.");
        ConversationId youClosed = a.conversation().closedAfter(BRAM);
        for (ConversationId id : List.of(letterClosed, youClosed)) {
            Letter letter = house.get(Outbox.class).about(id).getLast();
            post.take(Posted.bytes(bounce(letter, "j.vos@voorbeeld.example", "failed", "5.2.1")), "", Raw.Proof.NONE, reply(id));
        }
        house.get(Understanding.class).all();

        assertThat(deeds.now(letterClosed).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(deeds.now(letterClosed).owner().flatMap(Turn.Owner::person)).contains(SAMIRA.id());
        assertThat(deeds.now(youClosed).turn()).isInstanceOf(Turn.Closed.class);
        assertThat(entries(youClosed, What.NotDelivered.class)).hasSize(1);
    }

    @Test
    void what_a_stranger_calls_a_bounce_of_ours_is_set_aside() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        Letter letter = house.get(Outbox.class).about(id).getLast();
        String forged = bounce(letter, "j.vos@voorbeeld.example", "failed", "5.1.1").replace(letter.id().toString(), "01970000-0000-7000-8000-0000000000ff");

        post.take(Posted.bytes(forged), "", Raw.Proof.NONE, "klant@zeeraaf.example");
        house.get(Understanding.class).all();

        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
        assertThat(post.all().getLast().turn()).isInstanceOf(Turn.SetAside.class);
    }

    private String reply(ConversationId id) {
        return house.get(ReplyAddresses.class).of(mailbox, deeds.now(id).reference()).text();
    }

    private <T extends What> List<T> entries(ConversationId id, Class<T> kind) {
        return house.get(Timelines.class).of(id).stream().map(Entry::what).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static String mail(String from, String subject, String words) {
        return "From: " + from + "\nTo: klant@zeeraaf.example\nSubject: " + subject + "\nMessage-ID: <" + Math.abs(subject.hashCode())
                + "@voorbeeld.example>\n\n" + words + "\n";
    }

    private static String away(String subject) {
        return "Auto-Submitted: auto-replied\n" + mail("j.vos@voorbeeld.example", subject, "Ik ben met vakantie tot maandag.");
    }

    private static String bounce(Letter letter, String address, String action, String status) {
        return """
                From: Mail Delivery System <MAILER-DAEMON@mx.voorbeeld.example>
                To: klant@zeeraaf.example
                Subject: Mail delivery
                Auto-Submitted: auto-replied
                Message-ID: <bounce-%s-%s@mx.voorbeeld.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="grens"

                --grens
                Content-Type: text/plain

                I could not deliver your mail.
                --grens
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.voorbeeld.example

                Final-Recipient: rfc822; %s
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 no such mailbox

                --grens
                Content-Type: text/rfc822-headers

                Message-ID: <%s>
                Subject: uw vraag
                --grens--
                """.formatted(action, letter.id(), address, action, status, letter.messageId());
    }
}
