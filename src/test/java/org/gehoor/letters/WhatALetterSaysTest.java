package org.gehoor.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.queue.Lines;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

class WhatALetterSaysTest extends InTheHouse {

    private static final String KEY = "/cases/[A-Za-z0-9_-]{20,}";

    private final Outbox outbox = house.get(Outbox.class);
    private final Arriving arriving = new Arriving(house);

    @Test
    void a_confirmation_has_the_reference_and_the_promise_says_that_a_machine_wrote_it_and_is_sent_once() {
        Conversation conversation = begun("");
        house.work().whole(() -> house.get(Letters.class).confirm(conversation.id()));
        house.work().whole(() -> house.get(Letters.class).confirm(conversation.id()));

        Letter letter = outbox.about(conversation.id()).getFirst();
        assertThat(outbox.about(conversation.id())).hasSize(1);
        assertThat(letter.subject()).contains(conversation.reference().toString());
        assertThat(letter.text()).startsWith("Dit is een automatisch bericht.").contains("Goedendag J. Vos").containsPattern("vóór .* uur")
                .containsPattern(KEY).contains(Cast.ZEERAAF.phone().e164());
        assertThat(letter.draft().manner().written()).isEqualTo(Draft.Written.AUTO_REPLIED);
        assertThat(letter.draft().manner().answers()).contains("vraag@voorbeeld.example");
        assertThat(house.get(ReplyAddresses.class).read(letter.draft().envelope().from().replyTo().orElseThrow().text()))
                .contains(conversation.reference());
    }

    @Test
    void an_answer_is_the_person_s_words_with_name_and_signature_and_stands_in_the_record_as_it_went() {
        Conversation conversation = begun("");
        StoredFile bill = house.work().whole(() -> house.get(Files.class).keep(conversation.id().value(), "factuur.pdf",
                new ByteArrayInputStream("%PDF-1.7 x".getBytes()), 1000));
        take(conversation.id());
        Entry entry = house.work().whole(() -> house.get(Exchange.class).reply(conversation.id(), Cast.SAMIRA.author(),
                Text.read("Ik zet het recht.\n\nMet <b>groet</b>"), List.of(bill)));

        Letter letter = outbox.about(conversation.id()).getLast();
        assertThat(letter.subject()).isEqualTo("Re: Verkeerde factuur [" + conversation.reference() + "]");
        assertThat(letter.text()).startsWith("Ik zet het recht.\n\nMet <b>groet</b>\n\nZeeraaf Telecom, Postbus 1, Leeuwarden\n\nSamira Bouali\nMedewerker van Zeeraaf Telecom\n\n")
                .containsPattern(KEY).contains("Beantwoord dan gewoon deze mail");
        assertThat(letter.draft().manner().written()).isEqualTo(Draft.Written.BY_A_PERSON);
        assertThat(letter.draft().content().files()).containsExactly(bill.id());
        assertThat(letter.draft().envelope().from().name()).isEqualTo("Samira Bouali, Zeeraaf");
        Letter confirmed = outbox.about(conversation.id()).getFirst();
        assertThat(letter.draft().manner().references()).containsExactly(confirmed.messageId(), "vraag@voorbeeld.example");

        Entry.Mailed recorded = ((Entry.What.Message) house.get(Timelines.class).find(conversation.id(), entry.sequence()).orElseThrow().what())
                .mail().orElseThrow();
        assertThat(recorded.messageId()).contains(letter.messageId());
        assertThat(recorded.to()).containsExactly(new Entry.Party("J. Vos", "j.vos@voorbeeld.example"));
        assertThat(recorded.subject()).isEqualTo(letter.subject());
        assertThat(recorded.from()).isEqualTo(new Entry.Party("Samira Bouali, Zeeraaf", "klant@zeeraaf.example"));
    }

    @Test
    void an_answer_to_several_goes_to_all_of_them_and_gives_nobody_the_key_to_the_case() {
        Conversation conversation = begun("Buur <buur@voorbeeld.example>, klant+iets@zeeraaf.example, J.Vos@voorbeeld.example");
        assertThat(outbox.about(conversation.id()).getFirst().draft().envelope().cc()).as("a confirmation goes to the customer alone").isEmpty();
        take(conversation.id());
        house.work().whole(() -> house.get(Exchange.class).reply(conversation.id(), Cast.SAMIRA.author(), Text.read("Ik zet het recht.")));

        Letter letter = outbox.about(conversation.id()).getLast();
        assertThat(letter.draft().envelope().to()).extracting(one -> one.address().text()).containsExactly("j.vos@voorbeeld.example");
        assertThat(letter.draft().envelope().cc()).extracting(one -> one.address().text()).containsExactly("buur@voorbeeld.example");
        assertThat(letter.text()).contains("/cases ").doesNotContainPattern(KEY);
    }

    @Test
    void an_answer_with_a_new_promise_says_what_we_promise() {
        Conversation conversation = begun("");
        take(conversation.id());
        house.work().whole(() -> house.get(Exchange.class).replyAndPromise(conversation.id(), Cast.SAMIRA.author(), Text.read("Ik zoek het uit."),
                house.clock().instant().plusSeconds(7200), house.get(Lines.class).get(conversation.line()).hours()));
        assertThat(outbox.about(conversation.id()).getLast().text()).contains("Wij spreken af: ");
    }

    @Test
    void a_final_letter_leaves_under_its_writer_s_name() {
        Conversation conversation = begun("");
        take(conversation.id());
        house.work().whole(() -> house.get(Closing.class).closeByLetter(conversation.id(), Cast.SAMIRA.author(), Text.read("Wij sluiten omdat. ".repeat(6))));
        Letter letter = outbox.about(conversation.id()).getLast();
        assertThat(letter.text()).startsWith("Wij sluiten omdat.").contains("Samira Bouali\nMedewerker van");
        assertThat(letter.draft().manner().written()).isEqualTo(Draft.Written.BY_A_PERSON);
    }

    @Test
    void a_letter_to_who_came_by_form_comes_from_the_mailbox_of_the_brand() {
        arriving.mailbox();
        ConversationId id = a.conversation().from(Cast.VOS).answeredBy(Cast.SAMIRA);
        Letter letter = outbox.about(id).getLast();
        assertThat(letter.draft().envelope().from().address()).contains(Arriving.OURS);
        assertThat(letter.draft().manner().answers()).isEmpty();
        assertThat(Stream.of(letter.subject())).allSatisfy(subject -> assertThat(subject).startsWith("Antwoord op uw vraag"));
    }

    private Conversation begun(String cc) {
        arriving.mailbox();
        arriving.mail("\"J. Vos\" <j.vos@voorbeeld.example>", "klant@zeeraaf.example", cc, "Verkeerde factuur", "vraag@voorbeeld.example");
        assertThat(arriving.conversations()).hasSize(1);
        return arriving.conversations().getFirst();
    }

    private void take(ConversationId id) {
        house.arrives(Cast.SAMIRA);
        house.get(PickUp.class).exactly(id, house.get(Staff.class).get(Cast.SAMIRA.id()));
    }
}
