package org.gehoor.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What leaves bears nothing personal, however it was written; and what is ordinary stays.
@DisplayNameGeneration(ReplaceUnderscores.class)
class AtTheGateTest {

    private static final Known DE_WIT = Known.of(List.of("Mevrouw Johanna de Wit-Jansen", "Bo Vos", "j.dewit@voorbeeld.example", "+31118550123", "NL91ABNA0417164300"));
    private final Gate gate = new Gate();

    @Test
    void what_looks_personal_is_masked_in_every_country_and_disguise() throws IOException {
        var left = new ArrayList<String>();
        List<String[]> cases = cases();
        for (String[] one : cases) {
            String words = gate.clear(one[1], Known.NOTHING).words();
            if (!one[0].equals("number") && !words.contains("[" + one[0] + "]") || List.of(one[2].split("\\|")).stream().anyMatch(words::contains)) {
                left.add(one[0] + ": " + one[1] + " -> " + words);
            }
            assertThatCode(() -> gate.check(words.getBytes(UTF_8), Known.NOTHING)).as(words).doesNotThrowAnyException();
        }
        assertThat(cases).hasSizeGreaterThan(80);
        assertThat(left).isEmpty();
    }

    @Test
    void what_is_known_of_the_customer_is_masked_however_it_is_written() {
        for (String words : List.of("Johanna belde", "JOHANNA", "Jöhanna's modem", "johanna", "J. de Wit-Jansen", "dit is van J.de Wit", "de Wit", "De\nWit", "Jansens rekening", "de jansens",
                "j-a-n-s-e-n", "ｊａｎｓｅｎ", "Jаnsen met een Russische a", "Bo's modem", "0118 550 123", "(0118) 55 01 23", "0031 118-550123", "+31 118 550 123", "1 1 8 5 5 0 1 2 3",
                "nl91 abna 0417 1643 00", "J.DEWIT @ voorbeeld.example", "jdewit", "j dewit voorbeeld example")) {
            String cleared = gate.clear("Dag, " + words + ", dank.", DE_WIT).words();
            assertThat(cleared).startsWith("Dag, ").endsWith(", dank.").matches("(?s).*\\[(name|phone|iban|email|number|card)].*")
                    .doesNotContainIgnoringCase("ohanna").doesNotContainIgnoringCase("wit").doesNotContainIgnoringCase("nsen").doesNotContain("55", "abna");
            assertThatCode(() -> gate.check(cleared.getBytes(UTF_8), DE_WIT)).as(cleared).doesNotThrowAnyException();
        }
    }

    @Test
    void ordinary_words_stay() {
        for (String words : List.of("Mijn internet valt elke avond om 20.30 uur uit, kunt u helpen?", "Hoeveel kost het als ik 3 maanden eerder opzeg?", "Mijn modem heeft 4 lampjes",
                "na 24 uur werkt het nog steeds niet", "Ik betaal 49,95 per maand sinds 2024", "De factuur van mei is 12 euro te hoog", "het witte lampje knippert", "",
                "Ik heb een Samsung telefoon met 5G", "Kan ik mijn contract overzetten?", "😀😀😀", "مرحبا كيف حالك", "How do I cancel within 14 days?")) {
            assertThat(gate.clear(words, DE_WIT).words()).isEqualTo(words);
            gate.check(words.getBytes(UTF_8), DE_WIT);
        }
    }

    @Test
    void the_second_look_alone_stops_every_value_in_every_encoding() throws IOException {
        var passed = new ArrayList<String>();
        for (String[] one : cases()) {
            if (!Set.of("address", "name", "date", "link", "ip", "number").contains(one[0]) && !one[1].matches(".*(?i)( at |arobase|apenstaart|[\\[(]at[\\])]).*")) {
                for (String sent : Disguises.of(one[1])) {
                    if (!stops(sent, Known.NOTHING)) {
                        passed.add(sent);
                    }
                }
            }
        }
        for (String value : List.of("Johanna", "Jansen", "JANSENS", "jöhanna", "de wit-jansen", "0118550123", "j.dewit voorbeeld.example")) {
            for (String sent : Disguises.of("Dag " + value + " hier")) {
                if (!stops(sent, DE_WIT)) {
                    passed.add(sent);
                }
            }
        }
        assertThat(passed).isEmpty();
    }

    @Test
    void the_second_look_tells_the_kind_and_never_the_value() {
        assertThatThrownBy(() -> gate.check("{\"q\":\"bel 0612345678\"}".getBytes(UTF_8), Known.NOTHING)).isInstanceOf(Leak.class)
                .hasMessageContaining("digits").hasMessageNotContaining("0612345678");
    }

    @Test
    void the_second_look_uses_nothing_of_the_first() throws IOException {
        try (InputStream file = Gate.class.getResourceAsStream("SecondLook.class")) {
            var used = new TreeSet<String>();
            ClassFile.of().parse(file.readAllBytes()).constantPool().forEach(entry -> {
                if (entry instanceof ClassEntry one && one.asInternalName().startsWith("org/gehoor")) {
                    used.add(one.asInternalName().substring(one.asInternalName().lastIndexOf('/') + 1));
                }
            });
            assertThat(used).containsExactly("Known", "Leak", "SecondLook");
        }
    }

    @Test
    void whatever_is_sent_the_gate_answers() {
        for (String words : List.of("1 ".repeat(5_000), "4111111111111111 ".repeat(600), "a@".repeat(5_000), "NL91 ".repeat(2_000), "Jan van der ".repeat(900), "&#6".repeat(3_000),
                "%41".repeat(3_000), "\\u0041".repeat(2_000), "aan de ".repeat(1_500), "Kerkstraat ".repeat(1_000), "x".repeat(250_000), "1.".repeat(5_000), "\u0000\u200b\u0301".repeat(3_000),
                "'t ".repeat(3_000), "Aa-".repeat(3_000), "2001:".repeat(2_000))) {
            String cleared = gate.clear(words, DE_WIT).words();
            gate.check(cleared.getBytes(UTF_8), DE_WIT);
        }
    }

    private boolean stops(String sent, Known known) {
        try {
            gate.check(sent.getBytes(UTF_8), known);
            return false;
        } catch (Leak leak) {
            return true;
        }
    }

    private static List<String[]> cases() throws IOException {
        try (InputStream file = AtTheGateTest.class.getResourceAsStream("cases.tsv")) {
            return new String(file.readAllBytes(), UTF_8).lines().filter(line -> !line.startsWith("#")).map(line -> line.replace("\\n", "\n").split("\t")).toList();
        }
    }
}
