package org.gehoor.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.NOOR;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArticlesFromAFolderTest extends InTheHouse {

    @TempDir
    Path folder;

    @Test
    void the_same_folder_twice_changes_only_what_changed() throws IOException {
        write("nl/puk.md", "De PUK", "checked: 2026-05-02\nowner: bram", "Op het kaartje.");
        write("en/puk.md", "The PUK", "checked: 2026-05-02", "On the card.");
        write("nl/boot.md", "De boot", "", "Op zee.");
        assertThat(bring(false)).containsExactly("ADDED en/puk.md", "ADDED nl/boot.md", "ADDED nl/puk.md");
        Article puk = find("puk", Language.NL);
        assertThat(puk.state()).isEqualTo(Article.State.CHECKED);
        assertThat(puk.owner()).contains(BRAM.id());
        assertThat(find("boot", Language.NL).state()).as("nobody says that it was checked").isEqualTo(Article.State.UNCHECKED);
        assertThat(bring(false)).containsExactly("SAME en/puk.md", "SAME nl/boot.md", "SAME nl/puk.md");
        write("nl/puk.md", "De PUK", "checked: 2026-05-09\nreview: 2026-12-01\nowner: bram", "In Mijn Zeeraaf.");
        write("nl/boot.md", "De boot", "checked: 2026-05-09", "Op zee.");
        assertThat(bring(false)).containsExactly("SAME en/puk.md", "CHANGED nl/boot.md", "CHANGED nl/puk.md");
        assertThat(find("puk", Language.NL)).extracting(Article::answer, Article::version, Article::checkedOn)
                .containsExactly("In Mijn Zeeraaf.", 2, LocalDate.of(2026, 5, 9));
        assertThat(find("boot", Language.NL)).extracting(Article::state, Article::version).containsExactly(Article.State.CHECKED, 1);
    }

    @Test
    void what_somebody_changed_here_is_left_and_said_and_nothing_of_it_is_lost_when_it_is_replaced() throws IOException {
        write("nl/puk.md", "De PUK", "checked: 2026-05-02", "Op het kaartje.");
        bring(false);
        Article puk = find("puk", Language.NL);
        var noors = new Wording(puk.title(), "Van Noor.", puk.questions(), puk.body(), puk.topic(), puk.audience());
        house.get(Editing.class).write(puk.id(), 1, new Editing.Entry(noors, "", Optional.empty()), new Editing.Fate.Checked(LocalDate.of(2026, 5, 12)), NOOR.id());
        assertThat(bring(false)).as("the file did not change").containsExactly("SAME nl/puk.md");
        write("nl/puk.md", "De PUK", "checked: 2026-05-02", "Uit het bestand.");
        assertThat(bring(false)).containsExactly("LEFT nl/puk.md");
        assertThat(find("puk", Language.NL).answer()).isEqualTo("Van Noor.");
        assertThat(bring(true)).containsExactly("REPLACED nl/puk.md");
        assertThat(find("puk", Language.NL).answer()).isEqualTo("Uit het bestand.");
        assertThat(house.get(Versions.class).list(puk.id(), 9)).extracting(version -> version.wording().answer())
                .containsExactly("Uit het bestand.", "Van Noor.", "Op het kaartje.");
        write("nl/puk.md", "De PUK", "checked: 2026-05-02", "Nog iets.");
        house.get(Editing.class).archive(puk.id(), "weg", NOOR.id());
        assertThat(bring(true)).as("what was taken away stays away").containsExactly("LEFT nl/puk.md");
    }

    @Test
    void each_file_that_cannot_be_read_is_told_with_its_line_and_the_others_come_in() throws IOException {
        write("nl/goed.md", "Goed", "", "Ja.");
        plain("nl/kop.md", "zomaar tekst".getBytes(StandardCharsets.UTF_8));
        plain("nl/regel.md", "---\ntitle: Een titel\nkleur: rood\n---\n".getBytes(StandardCharsets.UTF_8));
        plain("nl/dag.md", "---\ntitle: Een titel\ntopic: x\nshort: y\nchecked: gisteren\n---\n".getBytes(StandardCharsets.UTF_8));
        plain("nl/half.md", "---\ntitle: Een titel\n---\n".getBytes(StandardCharsets.UTF_8));
        plain("nl/bytes.md", new byte[] {'-', '-', '-', '\n', (byte) 0xff, (byte) 0xfe});
        plain("los.md", Files.readAllBytes(folder.resolve("nl/goed.md")));
        plain("nl/Naam met spaties.md", Files.readAllBytes(folder.resolve("nl/goed.md")));
        List<Brought> told = new ArrayList<>();
        folder().bring(folder, Map.of(), false, told::add);
        assertThat(told).extracting(one -> one.fate() + " " + one.file() + " " + one.line()).containsExactly("UNREADABLE los.md 1",
                "UNREADABLE nl/Naam met spaties.md 1", "UNREADABLE nl/bytes.md 1", "UNREADABLE nl/dag.md 5", "ADDED nl/goed.md 0", "UNREADABLE nl/half.md 3",
                "UNREADABLE nl/kop.md 1", "UNREADABLE nl/regel.md 3");
    }

    private List<String> bring(boolean replace) throws IOException {
        List<String> told = new ArrayList<>();
        folder().bring(folder, Map.of("bram", BRAM.id()), replace, one -> told.add(one.fate() + " " + one.file()));
        return told;
    }

    private ArticleFolder folder() {
        return ArticleFolder.on(house.db(), house.work(), house.clock());
    }

    private Article find(String slug, Language language) {
        return house.get(Articles.class).find(slug, language).orElseThrow();
    }

    private void write(String file, String title, String more, String answer) throws IOException {
        plain(file, ("---\ntitle: " + title + "\ntopic: account\naudience: public\n" + (more.isEmpty() ? "" : more + "\n") + "questions:\n  - Hoe zit dat?\nshort: "
                + answer + "\n---\nDe uitleg.\n").getBytes(StandardCharsets.UTF_8));
    }

    private void plain(String file, byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.write(folder.resolve(file), bytes);
    }
}
