package org.gehoor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.Subjects;
import org.gehoor.ledger.Ground;
import org.gehoor.ledger.Ledger;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.sorting.Together;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;

class WhereAMailBelongsTest extends InTheHouse {

    private static final Raw.Proof PROVEN = new Raw.Proof(true, "dmarc=pass");

    private final Posted post = new Posted(house);
    private final Mailbox mailbox = post.mailbox("klant@zeeraaf.example", "billing", Language.NL);

    @Test
    void an_answer_to_our_address_for_a_conversation_goes_there_whatever_the_capitals() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);

        post.arrives(answer("j.vos@voorbeeld.example", "Re: uw vraag", "Dank u, maar het klopt nog niet."), reply(id).toUpperCase());

        assertThat(post.all()).hasSize(1);
        Conversation now = deeds.now(id);
        assertThat(now.turn()).isInstanceOf(Turn.WithPerson.class);
        assertThat(last(id).text()).isEqualTo("Dank u, maar het klopt nog niet.");
        assertThat(house.get(Participants.class).everybody(id)).hasSize(1);
        assertThat(house.get(Ledger.class).verify(id.value()).holds()).isTrue();
    }

    @Test
    void who_writes_there_from_another_address_takes_part_from_then_on_and_sees_no_case() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);

        post.arrives(answer("thuis@elders.example", "Re: uw vraag", "Ik schrijf van huis."), reply(id));

        List<Customer> circle = circle(id);
        assertThat(circle).extracting(Customer::email).containsExactly(Optional.of(new EmailAddress("j.vos@voorbeeld.example")),
                Optional.of(new EmailAddress("thuis@elders.example")));
        assertThat(house.get(Participants.class).customer(id)).isEqualTo(circle.getFirst().id());
        assertThat(house.get(Participants.class).conversations(circle.getFirst().id())).containsExactly(id);
        assertThat(house.get(Participants.class).conversations(circle.getLast().id())).isEmpty();
        assertThat(last(id).mail().orElseThrow().from().address()).isEqualTo("thuis@elders.example");
    }

    @Test
    void an_address_with_one_wrong_sign_is_only_our_mailbox() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        String right = reply(id);
        int sign = right.indexOf('@') - 1;
        String wrong = right.substring(0, sign) + (right.charAt(sign) == '0' ? '1' : '0') + right.substring(sign + 1);

        post.arrives(answer("j.vos@voorbeeld.example", "Vraag", "Komt dit aan?"), wrong);

        assertThat(post.all()).hasSize(2);
        assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WaitingForCustomer.class);
    }

    @Test
    void a_late_answer_opens_what_was_closed_and_brings_back_what_was_set_aside() {
        ConversationId closed = a.conversation().closedAfter(SAMIRA);
        ConversationId aside = a.conversation().setAsideBy(BRAM);

        post.arrives(answer("j.vos@voorbeeld.example", "Re: opgelost", "Toch niet opgelost."), reply(closed));
        post.arrives(answer("j.vos@voorbeeld.example", "Re: hallo", "Ik ben geen robot."), reply(aside));

        assertThat(deeds.now(closed).turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(deeds.now(closed).owner()).isEqualTo(Optional.of(Turn.Owner.person(SAMIRA.team().id(), SAMIRA.id())));
        assertThat(deeds.now(aside).turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void a_mail_that_answers_one_we_know_goes_there_when_its_sender_takes_part_and_is_proven() {
        ConversationId id = begun();

        house.clock().tick(java.time.Duration.ofMillis(1));
        post.take(Posted.bytes(answering("een@voorbeeld.example", "j.vos@voorbeeld.example", "Nog iets.")), "iemand@elders.example", PROVEN, "klant@zeeraaf.example");
        house.get(Understanding.class).all();

        assertThat(post.all()).hasSize(1);
        assertThat(last(id).text()).isEqualTo("Nog iets.");
    }

    @Test
    void without_proof_it_begins_a_conversation_that_names_the_other_to_colleagues_only() {
        ConversationId id = begun();

        post.arrives(answering("een@voorbeeld.example", "j.vos@voorbeeld.example", "Nog iets."), "klant@zeeraaf.example");

        ConversationId other = post.all().getLast().id();
        assertThat(other).isNotEqualTo(id);
        String reference = post.all().getFirst().reference().toString();
        assertThat(notes(other)).singleElement().asString().contains(reference).contains("niet bewezen");
        assertThat(house.get(Timelines.class).forCustomer(other)).noneMatch(entry -> entry.what() instanceof Entry.What.Note);
    }

    @Test
    void a_stranger_with_all_the_proof_in_the_world_reads_and_writes_nothing_by_quoting_an_id() {
        ConversationId id = begun();

        house.clock().tick(java.time.Duration.ofMillis(1));
        post.take(Posted.bytes(answering("een@voorbeeld.example", "boef@elders.example", "Stuur alles naar mij.")), "iemand@elders.example", PROVEN, "klant@zeeraaf.example");
        house.get(Understanding.class).all();

        assertThat(circle(id)).hasSize(1);
        assertThat(notes(post.all().getLast().id())).singleElement().asString().contains("doet daar niet aan mee");
    }

    @Test
    void the_reference_in_a_subject_leads_there_as_well() {
        ConversationId id = begun();
        String reference = post.all().getFirst().reference().toString();

        house.clock().tick(java.time.Duration.ofMillis(1));
        post.take(Posted.bytes(answer("j.vos@voorbeeld.example", "Vraag over zaak " + reference.toLowerCase() + ".", "Hoe staat het?")), "iemand@elders.example", PROVEN,
                "klant@zeeraaf.example");
        house.get(Understanding.class).all();

        assertThat(post.all()).hasSize(1);
        assertThat(last(id).text()).isEqualTo("Hoe staat het?");
    }

    @Test
    void who_writes_again_and_names_nothing_begins_anew() {
        begun();
        post.arrives(answer("j.vos@voorbeeld.example", "Iets anders", "Mijn kast staat scheef."), "klant@zeeraaf.example");
        assertThat(post.all()).hasSize(2);
    }

    @Test
    void what_was_erased_is_not_answered_to_and_a_new_conversation_begins() {
        ConversationId id = a.conversation().closedAfter(SAMIRA);
        String address = reply(id);
        house.get(Erasure.class).erase(house.get(Subjects.class).of(house.get(Participants.class).customer(id)), deeds::customer, Ground.CUSTOMER);

        post.arrives(answer("j.vos@voorbeeld.example", "Re: oud", "Hoort u mij nog?"), address);

        assertThat(post.all()).hasSize(2);
        assertThat(post.all().getLast().turn()).isInstanceOf(Turn.WaitingForPerson.class);
    }

    @Test
    void an_answer_to_what_goes_on_elsewhere_is_said_there_by_the_same_customer() {
        ConversationId one = a.conversation().saying("Mijn factuur klopt niet.").waiting();
        ConversationId other = a.conversation().saying("Nog eens over die factuur.").waiting();
        house.get(Together.class).merge(one, other, SAMIRA.author());

        post.arrives(answer("j.vos@voorbeeld.example", "Re: factuur", "Hoe staat het ermee?"), reply(one));

        assertThat(post.all()).hasSize(2);
        assertThat(last(other).text()).isEqualTo("Hoe staat het ermee?");
        assertThat(circle(other)).hasSize(1);
        assertThat(deeds.now(one).turn()).isInstanceOf(Turn.SetAside.class);
    }

    @Test
    void who_gets_copies_takes_part_but_not_we_ourselves_and_not_twice() {
        post.mailbox("verkoop@zeeraaf.example", "billing", Language.NL);
        post.arrives("""
                From: J. Vos <j.vos@voorbeeld.example>
                To: klant@zeeraaf.example, Buurvrouw <buur@elders.example>
                Cc: verkoop@zeeraaf.example, klant+folder@zeeraaf.example, BUUR@elders.example, j.vos@voorbeeld.example
                Subject: Storing in de straat
                Message-ID: <storing@voorbeeld.example>

                Wij hebben allebei geen internet.
                """);

        ConversationId id = post.only().id();
        assertThat(circle(id)).extracting(one -> one.email().orElseThrow().text()).containsExactly("j.vos@voorbeeld.example", "buur@elders.example");
        Customer copied = circle(id).getLast();
        assertThat(house.get(Conversations.class).list(new Conversations.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(copied.id())), Optional.empty(), 10)).isEmpty();
        assertThat(house.get(Participants.class).latest(List.of(copied.id()), 10)).isEmpty();
    }

    @Test
    void answers_are_wanted_elsewhere_only_within_the_domain_that_wrote() {
        post.arrives(answer("j.vos@voorbeeld.example", "Een", "Een.").replace("Subject:", "Reply-To: familie@voorbeeld.example\nSubject:"));
        post.arrives(answer("j.vos@voorbeeld.example", "Twee", "Twee.").replace("Subject:", "Reply-To: slachtoffer@elders.example\nSubject:"));

        assertThat(last(post.all().getFirst().id()).mail().orElseThrow().answerTo().orElseThrow().address()).isEqualTo("familie@voorbeeld.example");
        assertThat(last(post.all().getLast().id()).mail().orElseThrow().answerTo()).isEmpty();
    }

    private ConversationId begun() {
        post.arrives("""
                From: J. Vos <j.vos@voorbeeld.example>
                To: klant@zeeraaf.example
                Subject: Verkeerde factuur
                Message-ID: <een@voorbeeld.example>

                Waarom staat er € 14,50 op mijn factuur?
                """);
        return post.only().id();
    }

    private String reply(ConversationId id) {
        return house.get(ReplyAddresses.class).of(mailbox, deeds.now(id).reference()).text();
    }

    private static String answer(String from, String subject, String words) {
        return "From: " + from + "\nTo: klant@zeeraaf.example\nSubject: " + subject + "\nMessage-ID: <" + Math.abs(words.hashCode()) + "@voorbeeld.example>\n\n" + words + "\n";
    }

    private static String answering(String messageId, String from, String words) {
        return answer(from, "Re: Verkeerde factuur", words).replace("Subject:", "In-Reply-To: <" + messageId + ">\nSubject:");
    }

    private List<Customer> circle(ConversationId id) {
        return house.get(Participants.class).everybody(id).stream().map(house.get(Customers.class)::get).toList();
    }

    private List<String> notes(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().filter(entry -> entry.what() instanceof Entry.What.Note)
                .map(entry -> ((Entry.What.Note) entry.what()).text()).toList();
    }

    private Entry.What.Message last(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().filter(entry -> entry.what() instanceof Entry.What.Message)
                .map(entry -> (Entry.What.Message) entry.what()).toList().getLast();
    }
}
