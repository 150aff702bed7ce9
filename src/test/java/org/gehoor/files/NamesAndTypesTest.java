package org.gehoor.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gehoor.testing.Papers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamesAndTypesTest {

    private static final String TURNED = "\u202E";

    @Test
    void ordinary_names_stay_as_they_are() {
        for (String name : List.of("factuur mei.pdf", "Ωmega és Ünï.docx", "写真.png", "صورة.jpg", "👩‍💻 foto.png", "a+b (1) [2] #3 & 4%.txt", "Brief 9 mei")) {
            assertThat(FileName.read(name)).isEqualTo(name);
        }
    }

    @Test
    void paths_and_what_cannot_be_seen_go_and_the_name_stays() {
        Map<String, String> names = Map.of(
                "../../etc/passwd", "passwd",
                "C:\\Users\\Vos\\foto 1.png", "foto 1.png",
                "/tmp/x/.bashrc", "bashrc",
                "foto.jpg. . .", "foto.jpg",
                "brief\r\nSet-Cookie: a=b.txt", "briefSet-Cookie_ a=b.txt",
                "nul\0.exe", "nul.exe",
                "factuur" + TURNED + "fdp.exe", "factuurfdp.exe",
                "a\"b<c>d|e?f*g:h.txt", "a_b_c_d_e_f_g_h.txt",
                "cafe\u0301.txt", "café.txt",
                "half \uD83D teken.txt", "half teken.txt");
        names.forEach((sent, read) -> assertThat(FileName.read(sent)).as(sent).isEqualTo(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "/", "..", "\u202E\u200F", "\0\0", "___"})
    void a_name_of_which_nothing_is_left_is_called_file(String name) {
        assertThat(FileName.read(name)).isEqualTo("bestand");
    }

    @Test
    void an_endless_name_keeps_its_beginning_and_its_ending() {
        String name = FileName.read("😀".repeat(5000) + ".pdf");

        assertThat(name).hasSizeLessThan(2 * FileName.MOST + 1).startsWith("😀😀").endsWith("….pdf");
        assertThat(name.codePointCount(0, name.length())).isEqualTo(FileName.MOST);
    }

    @Test
    void reading_a_name_twice_changes_nothing_more() {
        for (String name : List.of("../a.pdf", "  . x .  ", "x".repeat(500) + ".jpeg", TURNED + "gpj.exe", "b\u0301/…")) {
            assertThat(FileName.read(FileName.read(name))).isEqualTo(FileName.read(name));
        }
    }

    @Test
    void what_a_file_is_is_seen_from_its_bytes() {
        assertThat(FileType.of(Papers.picture(), "factuur.pdf")).isEqualTo("image/png");
        assertThat(FileType.of(Papers.pdf(), "kat.png")).isEqualTo("application/pdf");
        assertThat(FileType.of(text("MZ\u0090\0\3\0\0\0\4\0\0\0\uFFFF"), "foto.jpg")).startsWith("application/x-");
        assertThat(FileType.of(text("<!DOCTYPE html><html><script>alert(1)</script></html>"), "foto.png")).isEqualTo("text/html");
        assertThat(FileType.of(text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "foto.png")).isEqualTo("image/svg+xml");
        assertThat(FileType.of(text("Gewoon een zin."), "brief.txt")).isEqualTo("text/plain");
        assertThat(FileType.of(text("a;b\n1;2\n"), "lijst.csv")).isEqualTo("text/csv");
    }

    @Test
    void bytes_that_show_nothing_do_not_become_what_their_name_says() {
        assertThat(FileType.of(Papers.noise(5000), "foto.png")).isEqualTo("application/octet-stream");
        assertThat(FileType.of(text("Gewoon een zin."), "foto.png")).isEqualTo("text/plain");
    }

    @Test
    void a_name_makes_what_is_seen_narrower() {
        byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0, 0, 0};
        assertThat(FileType.of(zip, "brief.docx")).isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(FileType.of(zip, "brief.png")).isEqualTo("application/zip");
    }

    @Test
    void only_pictures_and_pdf_can_be_looked_at() {
        assertThat(FileKind.of("image/png", "foto.png")).isEqualTo(FileKind.PICTURE);
        assertThat(FileKind.of("application/pdf", "brief.pdf")).isEqualTo(FileKind.PDF);
        assertThat(FileKind.of("image/tiff", "foto.tiff")).isEqualTo(FileKind.OTHER);
        for (String type : List.of("image/svg+xml", "text/html", "application/xhtml+xml", "application/xml", "text/javascript")) {
            assertThat(FileKind.of(type, "foto")).as(type).isEqualTo(FileKind.ACTIVE);
        }
        assertThat(FileKind.of("application/x-msdownload", "foto")).isEqualTo(FileKind.PROGRAM);
        assertThat(FileKind.of("application/x-dosexec", "factuur.pdf")).isEqualTo(FileKind.PROGRAM);
    }

    @Test
    void what_the_receivers_computer_would_run_is_marked_whatever_it_is() {
        for (String name : List.of("foto.png.exe", "FOTO.SCR", "link.lnk", "x.js", "factuur.pdf" + TURNED + ".exe", "factuur.pdf      .com")) {
            assertThat(FileKind.of("text/plain", FileName.read(name))).as(name).isEqualTo(FileKind.PROGRAM);
        }
        for (String name : List.of("brief.docm", "kat.svg", "doorgestuurd.eml")) {
            assertThat(FileKind.of("text/plain", name)).as(name).isEqualTo(FileKind.ACTIVE);
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(text.startsWith("MZ") ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }
}
