package org.gehoor.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Understanding;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BringingInMailTest extends InTheHouse {

    private final Imports imports = house.get(Imports.class);
    private final Mailbox mailbox = house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress("klant@zeeraaf.example"), Cast.ZEERAAF.name(), "",
            Language.NL, "");

    @TempDir
    private Path folder;

    @Test
    void every_mail_becomes_a_conversation_in_the_line_and_nobody_gets_a_letter() throws IOException {
        Import done = brought(mbox(45), false);
        assertThat(done).returns(Import.State.DONE, Import::state).returns(45L, Import::taken).returns(100, Import::percent);
        assertThat(count("select count(*) from conversation where turn = 'waiting_for_person' and channel = 'mail'")).isEqualTo(45);
        assertThat(count("select count(*) from outgoing")).isZero();
    }

    @Test
    void history_is_there_to_be_found_and_waits_for_nobody() throws IOException {
        brought(mbox(3), true);
        assertThat(count("select count(*) from conversation where turn = 'set_aside'")).isEqualTo(3);
        assertThat(count("select count(*) from place")).isZero();
        assertThat(count("select count(*) from outgoing")).isZero();
    }

    @Test
    void an_answer_from_before_stands_with_what_it_answers() throws IOException {
        Path mbox = Files.writeString(folder.resolve("thread.mbox"), """
                From j.vos@voorbeeld.example Tue May 12 10:00:00 2026
                From: j.vos@voorbeeld.example
                To: klant@zeeraaf.example
                Subject: Vraag
                Message-ID: <een@voorbeeld.example>

                Eerst dit.

                From j.vos@voorbeeld.example Tue May 12 10:05:00 2026
                From: j.vos@voorbeeld.example
                To: klant@zeeraaf.example
                Subject: Re: Vraag
                Message-ID: <twee@voorbeeld.example>
                In-Reply-To: <een@voorbeeld.example>

                En toen dit.
                """);
        brought(mbox, true);
        assertThat(count("select count(*) from conversation where turn = 'set_aside'")).isOne();
        assertThat(count("select count(*) from ledger_entry where kind = 'message'")).isEqualTo(2);
    }

    @Test
    void the_same_source_once_more_brings_nothing_twice() throws IOException {
        Path mbox = mbox(25);
        brought(mbox, false);
        Path copy = Files.copy(mbox, folder.resolve("copy.mbox"));
        brought(mbox, false);
        brought(copy, false);
        assertThat(imports.latest(9)).hasSize(2);
        assertThat(count("select count(*) from conversation")).isEqualTo(25);
    }

    @Test
    void after_a_crash_it_goes_on_and_nothing_is_missing_or_there_twice() throws IOException {
        var id = imports.begin(mbox(50), mailbox.id(), false);
        var taken = new AtomicInteger();
        Incoming real = house.get(Incoming.class);
        var dying = new Carrying(imports, raw -> {
            if (taken.incrementAndGet() == 33) {
                throw new IllegalStateException("the program dies");
            }
            return real.take(raw);
        });
        assertThatThrownBy(dying::all).hasMessage("the program dies");
        assertThat(imports.get(id)).returns(20L, Import::taken).returns(Import.State.RUNNING, Import::state);
        house.runJob("import");
        house.get(Understanding.class).all();
        assertThat(imports.get(id)).returns(50L, Import::taken).returns(Import.State.DONE, Import::state);
        assertThat(count("select count(*) from conversation")).isEqualTo(50);
    }

    @Test
    void it_can_be_stopped_and_goes_on_later() throws IOException {
        var id = imports.begin(mbox(50), mailbox.id(), false);
        Incoming real = house.get(Incoming.class);
        new Carrying(imports, raw -> {
            imports.stop(id);
            return real.take(raw);
        }).all();
        assertThat(imports.get(id)).returns(Import.State.STOPPED, Import::state).returns(20L, Import::taken);
        house.runJob("import");
        assertThat(imports.get(id).taken()).isEqualTo(20);
        imports.goOn(id);
        house.runJob("import");
        assertThat(imports.get(id)).returns(Import.State.DONE, Import::state).returns(50L, Import::taken);
    }

    @Test
    void a_source_that_is_gone_is_said_to_be_gone() {
        var id = imports.begin(folder.resolve("nowhere.mbox"), mailbox.id(), false);
        house.runJob("import");
        assertThat(imports.get(id)).returns(Import.State.FAILED, Import::state);
        assertThat(imports.get(id).trouble()).contains("gone");
    }

    private Import brought(Path path, boolean history) {
        var id = imports.begin(path, mailbox.id(), history);
        house.runJob("import");
        house.get(Understanding.class).all();
        return imports.get(id);
    }

    private Path mbox(int mails) throws IOException {
        var text = new StringBuilder();
        IntStream.range(0, mails).forEach(i -> text.append("""
                From klant%1$d@voorbeeld.example Tue May 12 10:00:00 2026
                From: klant%1$d@voorbeeld.example
                To: klant@zeeraaf.example
                Subject: Vraag %1$d
                Message-ID: <vraag-%1$d@voorbeeld.example>
                Date: Tue, 12 May 2026 09:58:00 +0200

                Dit is vraag %1$d.

                """.formatted(i)));
        return Files.writeString(folder.resolve("oud.mbox"), text);
    }

    private long count(String sql) {
        return house.db().sql(sql).query(Long.class).single();
    }
}
