package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Standing;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "They say they answered me weeks ago. I never got anything."
class OurMailDidNotArriveJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void the_owner_sees_it_and_promises_a_call_which_the_customer_reads(Scripts scripts) {
        ConversationId id = a.conversation().with(Cast.SAMIRA);
        Promise before = promise(id);
        Page samira = scripts == Scripts.WITH_JAVASCRIPT ? browser.of(Cast.SAMIRA) : browser.of(Cast.SAMIRA, Look.WITHOUT_JAVASCRIPT);
        samira.navigate("/desk/conversations/" + id);
        assertThat(samira.locator("#talk-lost .banner")).hasCount(0);

        returned(id, "j.vos@voorbeeld.example", "5.1.1 smtp; 550 no such user");
        look(samira, scripts);
        assertThat(samira.locator("#talk-lost h2")).hasText("Onze mail aan j.vos@voorbeeld.example is niet aangekomen");
        assertThat(samira.locator("#talk-lost")).containsText("Dit adres bestaat niet.");
        axe(samira, scripts);

        samira.locator("#talk-lost").getByText("Bel de klant op 06 12345678").click();
        assertThat(samira.locator("#number")).hasValue("06 12345678");
        samira.locator("#number").fill("bel maar");
        press(samira, "Beloof dit telefoontje");
        assertThat(samira.locator("#number")).hasValue("bel maar");
        axe(samira, scripts);
        samira.locator("#number").fill("06 12345678");
        samira.locator("#slot").selectOption(samira.locator("#slot option").nth(3).getAttribute("value"));
        press(samira, "Beloof dit telefoontje");
        assertThat(samira.locator("#talk-lost .banner")).hasCount(0);
        assertThat(samira.locator(".call-now")).containsText("06 12345678");
        assertThat(promise(id).kind()).isEqualTo(Promise.Kind.CALL_BACK);
        assertThat(house.get(Promises.class).get(before.id()).standingAt(house.clock().instant())).as("nobody let us off").isEqualTo(Standing.BROKEN);

        Page vos = window(scripts);
        opens(vos, id);
        vos.navigate("/cases/" + id);
        assertThat(vos.locator(".thread")).containsText("Onze mail aan j.vos@voorbeeld.example kwam niet aan");
        axe(vos, scripts);
    }

    @Test
    void the_address_is_put_right_with_a_note_and_in_the_audit() {
        ConversationId id = a.conversation().answeredBy(Cast.SAMIRA);
        returned(id, "j.vos@voorbeeld.example", "smtp; 552 5.2.2 mailbox full");
        Page samira = browser.of(Cast.SAMIRA);
        samira.navigate("/desk/conversations/" + id);
        assertThat(samira.locator("#talk-lost")).containsText("De mailbox van de klant is vol.");
        samira.locator("#talk-lost").getByText("Verbeter het adres").click();
        samira.locator("#email").fill("geen adres");
        press(samira, "Bewaar dit adres");
        assertThat(samira.locator("#email-e")).containsText("Vul een e-mailadres in");
        axe(samira);
        samira.locator("#email").fill("jan.vos@voorbeeld.example");
        press(samira, "Bewaar dit adres");
        assertThat(samira.locator("#talk-lost")).containsText("Het adres van deze klant is nu jan.vos@voorbeeld.example.");
        assertThat(samira.locator("#log")).containsText("E-mailadres van de klant gewijzigd van j.vos@voorbeeld.example in jan.vos@voorbeeld.example.");
        CustomerId customer = house.get(Participants.class).customer(id);
        assertThat(house.get(Customers.class).get(customer).email()).isEqualTo(Optional.of(new EmailAddress("jan.vos@voorbeeld.example")));
        assertThat(house.get(Audit.class).of("customer:" + customer)).extracting(Audit.Line::act).contains("change address");

        replies(Cast.SAMIRA, id, "Nog een keer, nu naar het goede adres.");
        again(samira);
        assertThat(samira.locator("#talk-lost .banner")).hasCount(0);
    }

    @Test
    void a_colleague_sees_it_too_but_does_not_act_in_somebody_elses_case() {
        ConversationId id = a.conversation().answeredBy(Cast.SAMIRA);
        returned(id, "j.vos@voorbeeld.example", "");
        Page bram = browser.of(Cast.BRAM);
        bram.navigate("/desk/conversations/" + id);
        assertThat(bram.locator("#talk-lost")).containsText("De mailserver zegt niet waarom.");
        assertThat(bram.locator("#talk-lost a")).hasCount(0);
        assertThat(bram.navigate("/desk/conversations/" + id + "/callback").status()).isEqualTo(403);
        assertThat(bram.navigate("/desk/conversations/" + id + "/address").status()).isEqualTo(403);
    }

    @Test
    void what_was_set_aside_says_why_and_comes_back_with_one_press() {
        ConversationId id = a.conversation().saying("Ik ben op vakantie tot 1 juni.").setAsideBy(Cast.SAMIRA);
        Page samira = browser.of(Cast.SAMIRA);
        samira.navigate("/desk/conversations");
        samira.locator(".views").getByText("Opzij gezet").click();
        assertThat(samira.locator("tbody tr")).containsText("Samira Bouali: Een robot, geen klant.");
        axe(samira);
        samira.locator("tbody button").click();
        samira.waitForURL("**/desk/conversations/" + id);
        assertThat(samira.locator(".talk__meta")).containsText("wacht sinds");
        samira.navigate("/desk/conversations/aside");
        assertThat(samira.locator("main")).containsText("Er is niets opzij gezet.");
        axe(samira);
    }

    private void returned(ConversationId id, String address, String diagnostic) {
        house.work().whole(() -> house.get(Exchange.class).record(id, "not-delivered", new Author.Computer(Author.Voice.HOUSE), Map.of(),
                Map.of("address", address, "diagnostic", diagnostic)));
    }
}
