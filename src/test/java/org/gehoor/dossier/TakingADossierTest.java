package org.gehoor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Mailing;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// What is in a dossier, and what is not.
class TakingADossierTest extends InTheHouse {

    private final Examples examples = new Examples(house);

    @Test
    void a_dossier_holds_when_it_leaves_the_house() {
        for (ConversationId id : new ConversationId[] {examples.plain(), examples.withNotes(), examples.withMachine(), a.conversation().setAsideBy(SAMIRA)}) {
            for (Reader reader : Reader.values()) {
                Verdict verdict = Examples.check(examples.dossier(id, reader), examples.trust());
                assertThat(verdict.faults()).as("%s for %s", id, reader).isEmpty();
                assertThat(verdict.entries()).isPositive();
                assertThat(verdict.trusted()).isTrue();
            }
        }
    }

    @Test
    void its_size_is_known_before_it_is_written() {
        Dossier dossier = house.get(Dossiers.class).of(examples.plain(), Reader.CUSTOMER);
        assertThat(Examples.bytes(dossier)).hasSize((int) dossier.size());
    }

    @Test
    void any_program_for_zip_files_opens_it() throws IOException {
        assertThat(unzip(examples.dossier(examples.plain(), Reader.CUSTOMER)).keySet()).containsExactlyElementsOf(Verifier.ALWAYS);
    }

    @Test
    void a_customers_dossier_has_no_word_that_colleagues_wrote_for_each_other() throws IOException {
        ConversationId id = examples.withNotes();

        Map<String, byte[]> theirs = unzip(examples.dossier(id, Reader.CUSTOMER));
        Map<String, byte[]> ours = unzip(examples.dossier(id, Reader.STAFF));

        for (String words : Examples.INTERNAL) {
            assertThat(everythingReadable(ours)).contains(words);
            assertThat(everythingReadable(theirs)).doesNotContain(words);
        }
        assertThat(everythingReadable(theirs)).contains("Wat hier niet in staat").contains("aantekeningen van medewerkers onderling");
        assertThat(Examples.check(examples.dossier(id, Reader.CUSTOMER), examples.trust()).internal()).hasSize(2);
    }

    @Test
    void page_and_pdf_have_the_words_of_both_sides_and_say_who_is_a_computer() throws IOException {
        ConversationId id = examples.withMachine();
        Map<String, byte[]> files = unzip(examples.dossier(id, Reader.CUSTOMER));
        String html = new String(files.get("dossier.html"), UTF_8);
        String pdf = text(files.get("dossier.pdf"));

        for (String words : new String[] {"Hoe betaal ik in termijnen?", "Dat begrijp ik niet.", "Ik zet het voor u klaar.", "Automatische hulp (een computer)",
            "Samira Bouali, medewerker", "Betalen in termijnen", house.get(Conversations.class).get(id).reference().toString()}) {
            assertThat(html).contains(words);
            assertThat(pdf).contains(words);
        }
        assertThat(html).doesNotContain("<script").doesNotContain(" src=").doesNotContain("<link");
    }

    @Test
    void accents_and_the_euro_are_printed_and_no_sign_stops_the_printing() throws IOException {
        Map<String, byte[]> files = unzip(examples.dossier(examples.plain(), Reader.CUSTOMER));

        assertThat(text(files.get("dossier.pdf"))).contains("Waarom € 14,50? Ça suffit").contains("<b>&amp; \"nu\"</b>");
        assertThat(new String(files.get("dossier.html"), UTF_8)).contains("😀").contains("Привет, 你好");
    }

    @Test
    void a_mail_is_in_it_as_it_came_and_that_one_of_ours_did_not_arrive() throws IOException {
        ConversationId id = a.conversation().with(SAMIRA);
        Mailing mail = Mailing.of("Mijn <b>factuur</b>", "Wat is deze regel?", "<p>Wat is deze regel?</p>");
        mail.into(id, house);
        house.work().whole(() -> house.get(Exchange.class).record(id, "not-delivered", new Author.Computer(Author.Voice.HOUSE), Map.of(),
                Map.of("address", "j.vos@voorbeeld.example", "diagnostic", "5.1.1 no such user")));

        for (Reader reader : Reader.values()) {
            byte[] dossier = examples.dossier(id, reader);
            assertThat(Examples.check(dossier, examples.trust()).faults()).isEmpty();
            Map<String, byte[]> files = unzip(dossier);
            assertThat(files.values()).anyMatch(file -> Arrays.equals(file, mail.bytes()));
            assertThat(new String(files.get("dossier.html"), UTF_8)).contains("Wat is deze regel?", "Bijlage: original.eml",
                    "Onze mail aan j.vos@voorbeeld.example kwam niet aan");
        }
    }

    @Test
    void files_that_were_sent_are_in_it_and_one_that_is_gone_is_named() throws IOException {
        ConversationId id = examples.plain();
        byte[] large = new byte[3_000_000];
        new Random(7).nextBytes(large);
        sends(id, "Zie de foto's.", Map.of("Één foto – échte.png", large, "../../brief.txt", "Beste".getBytes(UTF_8)));
        long sequence = house.get(Timelines.class).of(id).getLast().sequence();

        byte[] dossier = examples.dossier(id, Reader.CUSTOMER);
        assertThat(Examples.check(dossier, examples.trust()).faults()).isEmpty();
        Map<String, byte[]> files = unzip(dossier);
        assertThat(files.keySet()).hasSize(9).allMatch(Container::isName);
        assertThat(files.values()).anyMatch(file -> Arrays.equals(file, large));
        assertThat(new String(files.get("dossier.html"), UTF_8)).contains("Bijlage: Één foto – échte.png");
        String path = files.keySet().stream().filter(name -> name.endsWith(".png")).findFirst().orElseThrow();
        int number = path.startsWith("attachments/" + sequence + "-0-") ? 0 : 1;
        assertThat(faults(Forged.of(dossier).with(path, new byte[1]).coveredUp(house.get(SigningKeys.class)).bytes()))
                .containsExactly("attachment " + sequence + "." + number + " / changed");
        assertThat(faults(Forged.of(dossier).manifest(all -> all.putArray("attachments")).signed(house.get(SigningKeys.class)).bytes()))
                .containsExactly("attachment " + sequence + ".0 / missing", "attachment " + sequence + ".1 / missing");

        UUID sent = house.get(Timelines.class).of(id).getLast().files().get(number).id();
        house.work().whole(() -> house.get(org.gehoor.files.Files.class).erase(id.value(), sent));
        assertThat(faults(examples.dossier(id, Reader.CUSTOMER))).containsExactly("attachment " + sequence + "." + number + " / erased");
    }

    private void sends(ConversationId id, String words, Map<String, byte[]> files) {
        house.work().whole(() -> {
            List<StoredFile> kept = files.entrySet().stream().map(file -> house.get(org.gehoor.files.Files.class)
                    .keep(id.value(), file.getKey(), new ByteArrayInputStream(file.getValue()), 10_000_000)).toList();
            house.get(Exchange.class).say(id, deeds.customer(id), Text.read(words), kept, Cast.HOURS);
        });
    }

    private List<String> faults(byte[] dossier) {
        return Examples.check(dossier, examples.trust()).faults().stream().map(Fault::toString).toList();
    }

    static Map<String, byte[]> unzip(byte[] dossier) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(dossier))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String everythingReadable(Map<String, byte[]> files) throws IOException {
        var all = new StringBuilder();
        for (byte[] file : files.values()) {
            all.append(new String(file, UTF_8)).append('\n');
        }
        return all.append(text(files.get("dossier.pdf")).replaceAll("\\s+", " ")).toString();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
