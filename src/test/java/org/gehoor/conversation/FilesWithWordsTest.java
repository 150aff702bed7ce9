package org.gehoor.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ledger;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

class FilesWithWordsTest extends InTheHouse {

    private final ConversationId id = a.conversation().with(Cast.SAMIRA);
    private final Timelines timelines = house.get(Timelines.class);
    private final Exchange exchange = house.get(Exchange.class);

    @Test
    void a_reply_carries_its_files_and_the_chain_holds() {
        StoredFile bill = keep("factuur mei.pdf", "%PDF-1.7 nieuwe factuur");
        house.work().whole(() -> exchange.reply(id, Cast.SAMIRA.author(), Text.read("Hier is de nieuwe factuur."), List.of(bill)));

        Entry last = said();
        assertThat(last.files()).containsExactly(
                new Entry.Attached(bill.id(), "factuur mei.pdf", "application/pdf", bill.size(), bill.sha256(), false));
        assertThat(house.get(Ledger.class).verify(id.value()).holds()).isTrue();
        assertThat(timelines.fileForCustomer(id, bill.id())).isPresent();
    }

    @Test
    void the_record_says_openly_how_many_and_only_sealed_which() {
        StoredFile bill = keep("factuur mei.pdf", "%PDF-1.7 nieuwe factuur");
        house.work().whole(() -> exchange.reply(id, Cast.SAMIRA.author(), Text.read("Hier."), List.of(bill)));

        var entry = house.get(Ledger.class).read(id.value(), 0).stream().filter(line -> line.kind().equals("message")).toList().getLast();
        assertThat(entry.facts()).containsOnly(Map.entry("files", "1"), Map.entry("sources", "0"));
        assertThat(entry.body().orElseThrow()).contains(Map.entry("file.0.id", bill.id().toString()), Map.entry("file.0.name", "factuur mei.pdf"),
                Map.entry("file.0.type", "application/pdf"), Map.entry("file.0.size", Long.toString(bill.size())),
                Map.entry("file.0.sha256", bill.sha256().toString()));
    }

    @Test
    void a_file_of_a_note_is_for_colleagues_only_also_when_the_customer_sent_the_same() {
        StoredFile own = keep("scan.pdf", "%PDF-1.7 scan");
        StoredFile noted = keep("Vos, oplichter.pdf", "%PDF-1.7 scan");
        house.work().whole(() -> exchange.reply(id, Cast.SAMIRA.author(), Text.read("Dit is uw scan."), List.of(own)));
        house.work().whole(() -> exchange.note(id, Cast.SAMIRA.author(), Text.read("Kijk hier eens naar."), List.of(noted)));

        assertThat(timelines.file(id, noted.id())).isPresent();
        assertThat(timelines.fileForCustomer(id, noted.id())).isEmpty();
        assertThat(timelines.fileForCustomer(id, own.id())).map(Entry.Attached::name).contains("scan.pdf");
    }

    @Test
    void a_file_that_was_kept_but_came_with_no_entry_is_nobodys() {
        StoredFile loose = keep("los.pdf", "%PDF-1.7 los");

        assertThat(timelines.file(id, loose.id())).isEmpty();
        assertThat(timelines.file(id, UUID.randomUUID())).isEmpty();
    }

    @Test
    void words_may_be_absent_when_there_are_files() {
        assertThat(Text.beside("  \n ").words()).isEmpty();
        assertThat(Text.beside(" Zie foto. ").words()).isEqualTo("Zie foto.");
    }

    @Test
    void an_erased_file_shows_as_erased_and_is_not_found() {
        StoredFile first = keep("een.txt", "een");
        StoredFile second = keep("twee.txt", "twee");
        Entry said = house.work().whole(() -> exchange.reply(id, Cast.SAMIRA.author(), Text.read("Twee bestanden."), List.of(first, second)));
        assertThat(timelines.file(id, second.id())).isPresent();

        var fact = new Fact("erased", new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.PERSON, Cast.SAMIRA.id().value()),
                Map.of("what", "file", "entry", Long.toString(said.sequence()), "file", "1", "ground", "customer"), Map.of());
        var entries = house.asIf(() -> {
            house.get(Ledger.class).append(id.value(), fact);
            return house.get(Ledger.class).read(id.value(), 0);
        });

        var erased = Attachments.of(entries);
        assertThat(entries.stream().filter(entry -> entry.sequence() == said.sequence()).flatMap(entry -> erased.of(entry).stream()))
                .extracting(Entry.Attached::erased).containsExactly(false, true);
    }

    private Entry said() {
        return timelines.of(id).stream().filter(entry -> entry.what() instanceof Entry.What.Message).toList().getLast();
    }

    private StoredFile keep(String name, String content) {
        return house.work().whole(() -> house.get(Files.class).keep(id.value(), name,
                new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), 1000));
    }
}
