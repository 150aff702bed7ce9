package org.gehoor.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Entry.Who;
import org.gehoor.customer.Customer;
import org.gehoor.pages.Speaker;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TellingATimelineToColleaguesTest {

    private static final Instant TEN = Instant.parse("2026-05-12T08:00:00Z");
    private static final Who CUSTOMER = new Who.Customer();
    private static final Who COMPUTER = new Who.Computer();
    private static final Who SAMIRA = new Who.Person("Samira Bouali");

    private final Words words = new Dictionary(Clock.fixed(TEN, ZoneId.of("UTC"))).in(Language.NL);
    private final List<Entry> entries = new ArrayList<>();

    @Test
    void what_the_computer_said_before_a_person_was_asked_is_folded_but_not_the_question() {
        said(CUSTOMER, "Waarom € 14,50?");
        said(COMPUTER, "Dit staat in onze artikelen.");
        said(CUSTOMER, "Dat is het niet.");
        said(COMPUTER, "Dat weet ik niet.");
        said(CUSTOMER, "Ik wil een mens.");
        happened(CUSTOMER, new What.PersonAsked("none"));

        Log log = telling("J. Vos").log(entries);

        assertThat(texts(log.before())).containsExactly("Waarom € 14,50?");
        assertThat(texts(log.folded())).containsExactly("Dit staat in onze artikelen.", "Dat is het niet.", "Dat weet ik niet.");
        assertThat(texts(log.rest())).containsExactly("Ik wil een mens.", "Vroeg om een mens.");
        assertThat(log.last()).isEqualTo(6);
    }

    @Test
    void while_the_computer_answers_nothing_is_folded() {
        said(CUSTOMER, "Waarom € 14,50?");
        said(COMPUTER, "Dit staat in onze artikelen.");

        Log log = telling("J. Vos").log(entries);

        assertThat(log.folded()).isEmpty();
        assertThat(log.rest()).hasSize(2);
    }

    @Test
    void a_computer_has_no_name_and_a_colleagues_note_is_never_the_customers() {
        said(COMPUTER, "Automatisch.");
        happened(SAMIRA, new What.Note("Derde keer deze week."));
        said(SAMIRA, "Ik zet het recht.");

        List<Said> told = telling("").said(entries);

        assertThat(told).extracting(line -> ((Said.Words) line).speaker()).containsExactly(new Speaker.Computer(),
                new Speaker.Colleague("Samira Bouali"), new Speaker.Person("Samira Bouali", "SB", "medewerker", true));
    }

    @Test
    void every_kind_of_line_has_words() {
        happened(COMPUTER, new What.PersonAsked("priority"));
        happened(COMPUTER, new What.PromiseMade("person", "Een medewerker komt vóór 10.10 uur"));
        happened(COMPUTER, new What.PromiseBroken("person"));
        happened(COMPUTER, new What.PromiseEnded("broken"));
        happened(SAMIRA, new What.PickedUp());
        happened(SAMIRA, new What.HandedOver("Bram Kuipers", "kent de mast"));
        happened(SAMIRA, new What.AskedToClose());
        happened(COMPUTER, new What.Reminded(TEN));
        happened(COMPUTER, new What.Closed("silence"));
        happened(CUSTOMER, new What.Reopened());
        happened(SAMIRA, new What.SetAside("een robot"));
        happened(new Who.Person(""), new What.CameBack());
        happened(CUSTOMER, new What.Rated(Optional.of("partly"), Optional.of(7), "Duurde lang"));
        happened(CUSTOMER, new What.CallAsked(TEN, TEN.plusSeconds(900), "0118 550 123"));
        happened(SAMIRA, new What.Called("not_reached", ""));
        happened(COMPUTER, new What.SetAside("RFC 3834: Auto-Submitted: auto-replied"));
        happened(COMPUTER, new What.NotDelivered("j.vos@example.nl", "5.1.1 smtp; 550 no such user"));
        happened(CUSTOMER, new What.Erased());

        assertThat(texts(telling("J. Vos").said(entries))).containsExactly(
                "De computer haalde er een mens bij. Zelf gezegd: voorrang.", "Beloofd: Een medewerker komt vóór 10.10 uur.", "Afspraak gemist.",
                "Deze afspraak blijft in het verslag staan als gemist.", "Samira Bouali nam over.",
                "Samira Bouali droeg over aan Bram Kuipers: kent de mast", "Samira Bouali vroeg of het is opgelost.",
                "Nog eens gevraagd of het is opgelost. Zonder antwoord sluit de zaak op di 12 mei.",
                "Gesloten: geen antwoord na twee aangekondigde herinneringen.", "De zaak is weer open.",
                "Samira Bouali zette de zaak opzij: een robot", "Terug in de rij met de oude wachttijd, door een collega.",
                "De klant beoordeelde ons. Opgelost: deels. Cijfer 7. Duurde lang",
                "Vroeg om een telefoontje op 0118 550 123, 10.00 uur tot 10.15 uur.", "Samira Bouali belde. Niet opgenomen.",
                "Opzij gezet, want een computer schreef dit. De regel: RFC 3834: Auto-Submitted: auto-replied",
                "Onze mail aan j.vos@example.nl is niet aangekomen. Dit adres bestaat niet.",
                "Deze woorden zijn gewist. Dat er iets stond, blijft staan.");
    }

    @Test
    void why_a_mail_did_not_arrive_is_said_in_plain_words_or_else_in_those_of_the_mail_server() {
        assertThat(Stream.of("5.1.1", "550 5.1.10 null MX", "smtp; 552 5.2.2 over quota", "5.2.3", "550-5.7.26 unauthenticated", "4.4.1 timed out",
                "10.5.1.1 says no", "").map(said -> Undelivered.why(new What.NotDelivered("j.vos@example.nl", said), words)))
                .containsExactly("Dit adres bestaat niet.", "De mailserver van dit adres is niet te vinden.", "De mailbox van de klant is vol.",
                        "De mail was te groot voor deze mailbox.", "De mailserver van de klant wil onze mail niet aannemen.",
                        "De mailserver van de klant werkt niet.", "De mailserver zegt: 10.5.1.1 says no", "De mailserver zegt niet waarom.");
    }

    @Test
    void what_was_said_on_another_day_stands_under_that_day() {
        entries.add(new Entry(1, TEN.minus(Duration.ofDays(1)), CUSTOMER, new What.Message("Gisteren.", List.of())));
        entries.add(new Entry(2, TEN.minus(Duration.ofDays(1)), CUSTOMER, new What.PersonAsked("none")));
        entries.add(new Entry(3, TEN, SAMIRA, new What.PickedUp()));

        assertThat(texts(telling("J. Vos").log(entries).rest()))
                .containsExactly("ma 11 mei", "Gisteren.", "Vroeg om een mens.", "di 12 mei", "Samira Bouali nam over.");
    }

    @Test
    void a_title_is_no_name() {
        assertThat(People.initials(customer("Mevrouw De Wit"))).isEqualTo("DW");
        assertThat(People.initials(customer("J. Vos"))).isEqualTo("JV");
        assertThat(People.initials(customer("Yara"))).isEqualTo("Y");
        assertThat(People.initials(customer(" "))).isEmpty();
        assertThat(People.name(customer(" "), words)).isEqualTo("Anonieme klant");
    }

    private Telling telling(String name) {
        return new Telling(customer(name), "/desk/conversations/1", words, TEN);
    }

    private static Customer customer(String name) {
        return new Customer(CustomerId.at(TEN), name, Optional.empty(), Optional.empty(), Language.NL);
    }

    private void said(Who who, String text) {
        happened(who, new What.Message(text, List.of()));
    }

    private void happened(Who who, What what) {
        entries.add(new Entry(entries.size() + 1, TEN, who, what));
    }

    private static List<String> texts(List<Said> said) {
        return said.stream().map(line -> switch (line) {
            case Said.Words spoken -> spoken.text();
            case Said.Happened happened -> happened.text();
            case Said.Letter letter -> letter.text();
            case Said.Day day -> day.text();
            case Said.From from -> texts(List.of(from.said())).getFirst();
        }).toList();
    }
}
