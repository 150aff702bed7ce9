package org.gehoor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsForEveryoneTest {

    private static Chromium chromium;
    private static ServletWebServerApplicationContext house;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
        house = TestHouse.start(TroublesomePages.class);
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @ParameterizedTest
    @CsvSource({"/components, LIGHT, 1280, nl-NL", "/components, DARK, 1280, en-GB", "/components, LIGHT, 390, nl-NL",
            "/mistake, DARK, 390, nl-NL", "/desk/mistake, LIGHT, 1280, nl-NL"})
    void nothing_stands_in_the_way_of_a_reader(String path, ColorScheme scheme, int width, String locale) {
        try (Page page = chromium.browser().newPage(new Browser.NewPageOptions().setColorScheme(scheme).setLocale(locale)
                .setViewportSize(width, 900))) {
            List<String> said = new java.util.ArrayList<>();
            page.onConsoleMessage(message -> said.add(message.text()));
            page.navigate("http://127.0.0.1:" + house.getWebServer().getPort() + path);
            List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
            assertThat(violations).as("axe on %s", path).isEmpty();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).as("no sideways scrolling").isEqualTo(true);
            assertThat(said).as("the browser complains").noneMatch(line -> line.contains("Content Security Policy"));
        }
    }
}
