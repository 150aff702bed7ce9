package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Pattern;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.record.Figure;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// "Every company says that it answers within two minutes. I should like to see that."
class HowWeDidJourney extends InTheBrowser {

    @Test
    void in_the_beginning_it_says_that_there_is_nothing_yet() {
        Page page = browser.withoutJavaScript();
        page.navigate("/record");
        assertThat(page.locator("h1")).hasText("Zo deden wij het in mei");
        assertThat(page.locator(".empty")).containsText("Over deze maand zijn er nog geen cijfers");
        assertThat(page.locator(".figure-big b").first()).hasText("nog te weinig");
        axe(page);
    }

    @Test
    void from_the_front_page_one_reads_what_was_kept_chooses_a_month_and_sees_how_it_is_counted() {
        happenings();
        house.later(Duration.ofDays(30));
        happenings();
        count();
        Page page = browser.withoutJavaScript();
        page.navigate("/");
        page.locator("text=Alle cijfers, en hoe wij tellen").click();
        assertThat(page.locator("h1")).hasText("Zo deden wij het in mei");
        assertThat(page.locator("#big-kept")).hasText("100 van de 100");
        assertThat(page.locator(".chart__plot").first()).hasAttribute("aria-label", Pattern.compile("Lijn over 12 weken: van 100 van de 100 in week 20.*"));
        axe(page);
        page.locator("summary").first().click();
        assertThat(page.locator("#week-kept\\.2026-W20")).hasText("12");

        page.locator("#month").selectOption(new SelectOption().setLabel("juni"));
        page.locator("text=Toon deze maand").click();
        assertThat(page.locator("h1")).hasText("Zo deden wij het in juni");
        assertThat(page.locator("main")).containsText("Deze maand loopt nog");
        assertThat(page.locator("main")).containsText("(mei: 100)");
        axe(page);

        page.locator("text=Hoe wij tellen").click();
        assertThat(page.locator("pre")).hasCount(Figure.values().length);
        axe(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mei", "2026-13", "1999-01", "2026-06", "%00", "2026-05'--", "<script>", "99999999999-01"})
    void a_month_that_is_none_gets_a_way_on(String month) {
        happenings();
        count();
        var visitor = new Visitor(house.address(), Duration.ofSeconds(20));
        String asked = month.startsWith("%") ? month : URLEncoder.encode(month, StandardCharsets.UTF_8);
        var page = visitor.get("/record?month=" + asked);
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.html()).contains("Kies een maand uit de lijst", "Zo deden wij het in mei").doesNotContain("<script>alert");
        for (String file : new String[] {"csv", "json"}) {
            var refused = visitor.get("/record/figures." + file + "?month=" + asked);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.html()).contains("Over deze maand zijn er geen cijfers", "person-line");
        }
    }

    @Test
    void the_file_is_what_programs_read() {
        happenings();
        count();
        var visitor = new Visitor(house.address(), Duration.ofSeconds(20));
        var csv = visitor.get("/record/figures.csv?month=2026-05");
        assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.html().lines()).startsWith("month,figure,part,count,middle,nine_of_ten,longest", "2026-05,begun,,12,,,")
                .contains("2026-05,promise-kept,person,12,,,", "2026-05,channel-kept,chat,12,,,", "2026-05,week-kept,2026-W20,12,,,").hasSize(30);
    }

    private void happenings() {
        house.arrives(Cast.SAMIRA);
        for (int i = 0; i < 12; i++) {
            ConversationId id = a.conversation().saying("Vraag " + i).waiting();
            house.later(Duration.ofSeconds(5 + i));
            deeds.picksUp(Cast.SAMIRA);
            deeds.replies(id, Cast.SAMIRA, "Zo zit het.");
        }
    }

    private void count() {
        house.get(Checkpoints.class).make();
        house.runJob("record-counting");
    }
}
