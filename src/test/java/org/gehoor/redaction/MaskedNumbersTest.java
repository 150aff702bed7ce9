package org.gehoor.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Card numbers and citizens' numbers are hidden, and numbers that people need to help somebody are not.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MaskedNumbersTest {

    @Test
    void cards_and_citizens_numbers_are_hidden_but_for_their_last_digits() {
        Map.ofEntries(
                Map.entry("Mijn kaart 4111 1111 1111 1111 doet het niet", "Mijn kaart •••• •••• •••• 1111 doet het niet"),
                Map.entry("4111-1111-1111-1111", "••••-••••-••••-1111"),
                Map.entry("4111111111111111 exp 12/27", "••••••••••••1111 exp 12/27"),
                Map.entry("5555555555554444,378282246310005", "••••••••••••4444,•••••••••••0005"),
                Map.entry("3782 822463 10005", "•••• •••••• •0005"),
                Map.entry("kaart 41 11 11 11 11 11 11 11", "kaart •• •• •• •• •• •• 11 11"),
                Map.entry("６７５９６４９８２６４３８４５３", "••••••••••••８４５３"),
                Map.entry("4111\u200b1111\u200b11111111", "••••••••••••1111"),
                Map.entry("Mijn BSN is 755047369.", "Mijn BSN is •••••••69."),
                Map.entry("755047369", "•••••••69"),
                Map.entry("881 398 494 en 1651.56.478", "••• ••• •94 en ••••.••.•78"),
                Map.entry("bsn: 47552967", "bsn: ••••••67"),
                Map.entry("BSN 7 5 5 0 4 7 3 6 9", "BSN • • • • • • • 6 9"),
                Map.entry("rijksregisternummer 75.03.14-123.83", "rijksregisternummer ••.••.••-•••.83"),
                Map.entry("03110204168", "•••••••••68"),
                Map.entry("NISS 88 27 19 007 05", "NISS •• •• •• ••• 05"),
                Map.entry("order 123456, BSN 134109351", "order 123456, BSN •••••••51"))
                .forEach((words, masked) -> assertThat(Masks.masked(words)).as(words).isEqualTo(masked));
    }

    @Test
    void numbers_that_help_stay() {
        for (String words : List.of("Bel 06 12345678 of +31612345678 of 0031 6 12345678", "0118 550 123", "+31 164 591 182", "NL91 ABNA 0417 1643 00", "BE68 5390 0754 7034",
                "DE89 3704 0044 0532 0130 00", "klantnummer 755047369", "ordernr. 881398494", "mijn bestelling 134109351", "factuurnummer: 165156478", "IMEI 490154203237518",
                "+++090/9337/55493+++", "zaak 7K2F-93QX", "2026-11-22 20:30:00", "€ 12.345,67", "755047368", "4111111111111112", "47552967", "3SABCD1234567",
                "meterstand 123456 en 234567", "Kade 12, 4331 AB", "", "0\u0301", "klantnr 4111.2222")) {
            assertThat(Masks.masked(words)).isEqualTo(words);
        }
    }

    @Test
    void html_is_masked_across_its_tags_and_keeps_them() {
        assertThat(Masks.maskedHtml("<p>kaart <b>4111</b> 1111&nbsp;1111 <i>11</i>11</p><p>755&#48;47369</p><img src=\"data:image/png;base64,4111111111111111\"><td>12345</td><td>678</td>"))
                .isEqualTo("<p>kaart <b>••••</b> ••••&nbsp;•••• <i>11</i>11</p><p>•••••••69</p><img src=\"data:image/png;base64,4111111111111111\"><td>12345</td><td>678</td>");
    }

    @Test
    void words_without_eight_digits_come_back_as_they_are_and_long_ones_come_back() {
        String plain = "Mijn internet doet het niet sinds 12 mei 2026.";
        assertThat(Masks.masked(plain)).isSameAs(plain);
        assertThat(Masks.masked("4111111111111111 ".repeat(2_000))).doesNotContain("4111");
        assertThat(Masks.masked("1 ".repeat(20_000))).hasSize(40_000);
        assertThat(Masks.maskedHtml("<".repeat(20_000) + "12345678")).hasSize(20_008);
    }
}
