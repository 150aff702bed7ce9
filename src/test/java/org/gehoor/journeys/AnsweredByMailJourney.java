package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Turn;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.correspondence.Understanding;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "I mailed, I got a number, and when I answered I got another number."
class AnsweredByMailJourney extends CustomerJourney {

    private Mailbox mailbox;
    private int mails;

    @ParameterizedTest
    @EnumSource
    void a_mail_its_answer_and_every_later_word_are_one_case(Scripts scripts) {
        mailbox = house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress("klant@zeeraaf.example"), Cast.ZEERAAF.name(), "", Language.NL, "Team Zeeraaf");
        house.arrives(SAMIRA);
        arrives("klant@zeeraaf.example", "Verkeerde factuur", "Waarom staat er 14,50 op mijn factuur?");
        ConversationId id = only().id();
        assertThat(letters(id)).as("the confirmation").hasSize(1);

        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(SAMIRA) : browser.of(SAMIRA, Look.WITHOUT_JAVASCRIPT);
        samira.navigate("/desk");
        samira.getByText("Neem de volgende").click();
        assertThat(samira.locator("#log")).containsText("Waarom staat er 14,50 op mijn factuur?");
        axe(samira, scripts);
        samira.locator("#message").fill("Dat was een fout van ons. U krijgt het terug.");
        samira.locator("#reply-form .send").click();
        assertThat(samira.locator("#leaving .message--staff")).containsText("U krijgt het terug.");
        house.answersLeave();
        look(samira, scripts);
        assertThat(samira.locator("#log .message--staff")).containsText("U krijgt het terug.");
        assertThat(letters(id)).hasSize(2);
        assertThat(letters(id).getLast().draft().envelope().to()).extracting(to -> to.address().text()).containsExactly("j.vos@voorbeeld.example");

        String reply = house.get(ReplyAddresses.class).of(mailbox, only().reference()).text();
        arrives(reply, "Re: Verkeerde factuur", "Dank u. Wanneer?");
        look(samira, scripts);
        assertThat(samira.locator("#log")).containsText("Dank u. Wanneer?");
        axe(samira, scripts);
        assertThat(only().turn()).isInstanceOf(Turn.WithPerson.class);

        deeds.asksToClose(id, SAMIRA);
        deeds.closes(id);
        assertThat(only().turn()).isInstanceOf(Turn.Closed.class);
        house.later(Duration.ofDays(3));
        arrives(reply.toUpperCase(), "RE: Verkeerde factuur", "Het staat er nog steeds niet op.");
        assertThat(only().turn()).as("a late word brings it back").isInstanceOf(Turn.WaitingForPerson.class);
        samira.navigate("/desk/conversations/" + id);
        assertThat(samira.locator("#log")).containsText("Het staat er nog steeds niet op.");
        axe(samira, scripts);
    }

    private Conversation only() {
        Conversations conversations = house.get(Conversations.class);
        List<ConversationId> all = conversations.begunBefore(Optional.empty(), 9);
        assertThat(all).hasSize(1);
        return conversations.get(all.getFirst());
    }

    private List<Letter> letters(ConversationId id) {
        return house.get(Outbox.class).about(id);
    }

    private void arrives(String to, String subject, String words) {
        mails++;
        String mail = """
                From: "J. Vos" <j.vos@voorbeeld.example>
                To: %s
                Subject: %s
                Message-ID: <vos-%d@voorbeeld.example>
                Date: Tue, 12 May 2026 10:0%d:00 +0200

                %s
                """.formatted(to, subject, mails, mails, words).replace("\n", "\r\n");
        house.get(Incoming.class).take(new Raw(mail.getBytes(StandardCharsets.UTF_8), Raw.Way.SMTP, Optional.empty(), "j.vos@voorbeeld.example",
                List.of(to), Raw.Proof.NONE));
        house.get(Understanding.class).all();
    }
}
