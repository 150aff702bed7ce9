package org.gehoor.assistant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AskingTheComputerForAPersonTest {

    private static final Path SAMPLES = Path.of(System.getenv().getOrDefault("GEHOOR_SAMPLES", "../shared/samples"), "human_request.tsv");

    private final WantsAPerson wantsAPerson = WantsAPerson.inFourLanguages();

    @ParameterizedTest
    @ValueSource(strings = {
            "Ik wil een medewerker spreken", "Nee, ik wil een medewerker", "mens", "MENS!!!", "kan ik iemand spreken?", "Mag ik iemand aan de lijn?",
            "Ik wil met een echt mens praten", "verbind me door met een collega", "Kan er iemand met mij meekijken?", "Kan iemand mij bellen?",
            "Bel mij terug alstublieft", "Ik krijg niemand te spreken", "Is daar iemand?", "Ik praat niet met een robot", "geen computer aub",
            "stomme chatbot", "Hier heb ik niks aan", "Daar schiet ik niets mee op", "U begrijpt mij niet", "Dat was niet mijn vraag",
            "Zoals ik al zei: de lijn is dood", "Ik heb dit al drie keer uitgelegd", "Voor de derde keer, mijn internet doet het niet",
            "Wat een waardeloze dienst, belachelijk", "Ik ben het zat", "Ik wil een klacht indienen", "Graag iemand van de klantenservice spreken",
            "ik wil een mederwerker spreken", "Ik wil dat iemand hiernaar kijkt. Kan er iemand naar kijken?", "Bellen gaat niet. Kan iemand het hier voor mij doen?"})
    void in_dutch(String words) {
        assertThat(wantsAPerson.says(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "I want to speak to a person", "human", "agent please", "Can I talk to someone?", "let me speak with somebody else", "get me your manager",
            "is anyone there?", "I don't want to talk to a bot", "No more robots", "you're not helping", "This is useless", "that is not what I asked",
            "You don't understand me", "As I said, the line is dead", "I already told you that", "For the third time: my internet is down",
            "this is ridiculous", "I'm fed up with this", "Could somebody call me back?", "how can I call you", "what is your phone number",
            "Can a person plan this with me?", "I'd rather have a real person", "I want to make a complaint", "speak to a eprson", "customer service number"})
    void in_english(String words) {
        assertThat(wantsAPerson.says(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Je veux parler à un conseiller", "Je voudrais parler à quelqu'un", "un humain s'il vous plaît", "Passez-moi un responsable",
            "Est-ce qu'il y a quelqu'un ?", "Je ne parle pas à un robot", "Rappelez-moi", "Vous ne comprenez pas", "Ça ne m'aide pas",
            "Je l'ai déjà dit", "Pour la troisième fois, ça ne marche pas", "C'est scandaleux", "J'en ai marre", "Je souhaite déposer une réclamation",
            "Pouvez-vous me mettre en relation avec le service client ?"})
    void in_french(String words) {
        assertThat(wantsAPerson.says(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Ich möchte mit einem Mitarbeiter sprechen", "Kann ich mit jemandem reden?", "Einen Menschen bitte", "Verbinden Sie mich mit dem Kundendienst",
            "Ist da jemand?", "Ich will keinen Roboter", "Rufen Sie mich bitte zurück", "Sie verstehen mich nicht", "Das hilft mir nicht",
            "Das war nicht meine Frage", "Ich habe das schon dreimal erklärt", "Wie gesagt, die Leitung ist tot", "Zum dritten Mal",
            "Das ist eine Frechheit", "Ich habe die Nase voll", "Ich möchte mich beschweren"})
    void in_german(String words) {
        assertThat(wantsAPerson.says(words)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "Waar staat mijn pukcode?", "Mijn vader is overleden, hoe zeg ik op?", "Hoe neem ik mijn nummer mee?", "Ik heb twee keer betaald",
            "Wanneer komt de monteur?", "Mijn modem knippert rood", "Hoe sluit ik het modem aan?", "Wat kost bellen in Zwitserland?",
            "Kan iemand anders mijn abonnement overnemen?", "Goedemorgen", "Ik ga verhuizen naar een nieuw huis", "Hoeveel data heb ik nog?",
            "Where is my PUK code?", "How do I cancel?", "My modem blinks red", "I was charged twice", "When does the technician come?",
            "Can someone else take over my contract?", "How do I set up call forwarding?", "Thank you, that is clear", "I am moving house",
            "Où est mon code PUK ?", "Comment résilier mon abonnement ?", "Mon modem clignote en rouge", "J'ai payé deux fois",
            "Wo steht mein PUK-Code?", "Wie kündige ich?", "Mein Modem blinkt rot", "Ich habe doppelt bezahlt", "", "12345", "?!"})
    void a_plain_question_is_answered_first(String words) {
        assertThat(wantsAPerson.phrase(words)).isEmpty();
    }

    @Test
    void the_customers_questions_in_the_articles_are_nearly_all_answered_first() throws IOException {
        var wrongly = new ArrayList<String>();
        int asked = 0;
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/demo/articles"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (line.startsWith("  - ")) {
                        asked++;
                        wantsAPerson.phrase(line).ifPresent(phrase -> wrongly.add(line + " -> " + phrase));
                    }
                }
            }
        }
        assertThat(wrongly).as("of %d questions", asked).hasSizeLessThan(asked / 25);
    }

    /// Sentences that other people collected. Who wants a person must nearly always get one; who does not may now and then.
    @Test
    void most_english_sentences_that_others_collected_are_heard() throws IOException {
        Assumptions.assumeTrue(Files.isReadable(SAMPLES), "the sample sentences are not here; GEHOOR_SAMPLES names their folder");
        Map<String, List<Boolean>> heard = new TreeMap<>();
        for (String line : Files.readAllLines(SAMPLES).stream().skip(1).toList()) {
            String[] columns = line.split("\t");
            heard.computeIfAbsent(columns[2], _ -> new ArrayList<>()).add(wantsAPerson.says(columns[5]));
        }
        assertThat(of100(heard.get("H"))).as("wants a person").isGreaterThan(85);
        assertThat(of100(heard.get("H?"))).as("wants customer service").isGreaterThan(85);
        assertThat(of100(heard.get("N"))).as("wants neither").isLessThan(4);
    }

    @Test
    void a_request_at_the_end_of_a_long_message_is_heard() {
        assertThat(wantsAPerson.says("bla ".repeat(4_500) + "ik wil een medewerker spreken")).isTrue();
        assertThat(wantsAPerson.says("spreken ".repeat(20_000))).isFalse();
        assertThat(wantsAPerson.says("x".repeat(100_000))).isFalse();
    }

    private static double of100(List<Boolean> heard) {
        return 100.0 * heard.stream().filter(one -> one).count() / heard.size();
    }
}
