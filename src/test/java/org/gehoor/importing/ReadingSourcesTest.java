package org.gehoor.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReadingSourcesTest {

    private static final String HEAD = "From j.vos@voorbeeld.example Tue May 12 10:00:00 2026\n";

    @TempDir
    private Path folder;

    @Test
    void an_mbox_is_cut_at_its_from_lines_and_nowhere_else() throws IOException {
        Path mbox = file("oud.mbox", HEAD + "Subject: een\n\nHallo\n>From nu af\n>>From toen\nFrom here is no head\n\nFrom a friend\n\n"
                + HEAD + "Subject: twee\n\nDag\n\n" + HEAD + "Subject: drie\r\n\r\nHoi\r\n\r\n");
        assertThat(mails(mbox, "")).containsExactly("Subject: een\n\nHallo\nFrom nu af\n>From toen\nFrom here is no head\n\nFrom a friend\n",
                "Subject: twee\n\nDag\n", "Subject: drie\r\n\r\nHoi\r\n");
    }

    @Test
    void an_mbox_goes_on_where_it_was() throws IOException {
        Path mbox = file("oud.mbox", (HEAD + "Subject: een\n\nA\n\n" + HEAD + "Subject: twee\n\nB\n\n" + HEAD + "Subject: drie\n\nC"));
        String reached;
        try (Source source = Source.open(mbox, "")) {
            Piece first = source.next().orElseThrow();
            reached = first.reached();
            assertThat(first.done()).isBetween(1L, source.size() - 1);
        }
        assertThat(mails(mbox, reached)).containsExactly("Subject: twee\n\nB\n", "Subject: drie\n\nC");
        try (Source source = Source.open(mbox, "")) {
            source.next();
            source.next();
            assertThat(source.next().orElseThrow().done()).isEqualTo(source.size());
            assertThat(source.next()).isEmpty();
        }
    }

    @Test
    void a_folder_gives_its_mails_in_order_and_nothing_else() throws IOException {
        file("2026/b.eml", "Subject: b");
        file("2026/a.EML", "Subject: a");
        file("notes.txt", "no mail");
        file("empty.eml", "");
        file("inbox/cur/1778573999.M1.host:2,S", "Subject: c");
        file("inbox/new/1778574000.M2.host", "Subject: d");
        file("inbox/tmp/half", "Subject: half");
        assertThat(mails(folder, "")).containsExactly("Subject: a", "Subject: b", "Subject: c", "Subject: d");
        assertThat(mails(folder, "2026/b.eml")).containsExactly("Subject: c", "Subject: d");
        assertThat(mails(folder.resolve("2026/a.EML"), "")).containsExactly("Subject: a");
    }

    @Test
    void a_mail_that_is_too_large_is_passed_over_and_the_next_one_is_not() throws IOException {
        Path mbox = folder.resolve("groot.mbox");
        try (var out = Files.newBufferedWriter(mbox, StandardCharsets.ISO_8859_1)) {
            out.write(HEAD + "Subject: groot\n\n");
            String line = "x".repeat(1 << 20) + "\n";
            for (int i = 0; i < 51; i++) {
                out.write(line);
            }
            out.write("\n" + HEAD + "Subject: klein\n\nHoi\n");
        }
        try (Source source = Source.open(mbox, "")) {
            assertThat(source.next().orElseThrow().isTooLarge()).isTrue();
            assertThat(new String(source.next().orElseThrow().bytes(), StandardCharsets.UTF_8)).isEqualTo("Subject: klein\n\nHoi\n");
        }
    }

    private List<String> mails(Path path, String reached) throws IOException {
        var mails = new ArrayList<String>();
        try (Source source = Source.open(path, reached)) {
            for (Optional<Piece> next = source.next(); next.isPresent(); next = source.next()) {
                mails.add(new String(next.get().bytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return mails;
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}
