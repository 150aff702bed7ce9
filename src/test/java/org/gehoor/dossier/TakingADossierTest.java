package org.gehoor.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.gehoor.conversation.Conversations;
import org.gehoor.testing.InTheHouse;
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
