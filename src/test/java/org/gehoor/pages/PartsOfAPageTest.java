package org.gehoor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PartsOfAPageTest {

    private static final Instant AT = Instant.parse("2026-05-12T08:10:00Z");

    private final Pages pages = PagesInATest.pages();
    private final Words words = pages.words(Language.NL);

    @Test
    void every_part_can_be_drawn_in_every_language() {
        for (Language language : Language.written()) {
            String page = pages.fragment("pages/example/all", AT, pages.words(language));
            assertThat(page).contains("<html lang=\"" + language.tag() + "\">", "Zeeraaf Telecom</title>", "088 123 45 67");
        }
    }

    @Test
    void a_computer_is_square_and_says_so_and_a_person_has_a_name_and_a_role() {
        String log = pages.fragment("pages/example/all", AT, words);
        assertThat(log).contains("<li class=\"message message--automatic\" data-ai-generated=\"true\">", "<strong>Automatische hulp</strong>",
                "<li class=\"message\">", "<strong>Samira Bouali</strong> medewerker,", "<time datetime=\"2026-05-12T08:10:00Z\">10.10</time>");
    }

    @Test
    void a_field_with_a_fault_points_at_what_to_do() {
        String page = pages.fragment("pages/example/all", AT, words);
        assertThat(page).contains("<a href=\"#example-b\">Vul een e-mailadres in met een @",
                "aria-invalid=\"true\" aria-describedby=\"example-b-h example-b-e\"", "id=\"example-b-e\"");
    }

    @Test
    void what_people_write_is_never_read_as_html() {
        Trouble trouble = new Trouble("<b>", "<i>", "<u>", null, true, true, false);
        assertThat(pages.fragment("pages/trouble-piece", trouble, words)).contains("&lt;b&gt;", "&lt;i&gt;").doesNotContain("<b>", "<i>", "<u>");
    }

    @Test
    void every_icon_that_is_named_is_there() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("(?:icon\\(name|icon)=\"([a-z]+)\"").matcher(Files.readString(file)).results()
                        .forEach(result -> named.add(result.group(1)));
            }
        }
        assertThat(named).contains("machine");
        assertThat(Icons.names()).containsAll(named);
    }

    @Test
    void a_page_with_a_secret_address_keeps_it_to_itself() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/cases/3f9a");
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.show("pages/example/all", AT).secretly().render(Map.of(), request, response);
        assertThat(response.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getContentAsString()).doesNotContain("3f9a").contains("href=\"?language=en\"");
    }

    @Test
    void a_page_may_be_in_the_language_of_its_conversation() throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/chat");
        request.addHeader("Accept-Language", "nl");
        request.setQueryString("language=nl&q=lijn");
        MockHttpServletResponse response = new MockHttpServletResponse();
        pages.show("pages/example/all", AT).in(Language.EN).render(Map.of(), request, response);
        assertThat(response.getContentAsString()).contains("<html lang=\"en\">", "href=\"/language/nl?to=%2Fchat%3Fq%3Dlijn\"");
        assertThat(response.getHeader("Content-Language")).isEqualTo("en");
    }

    @Test
    void the_ways_to_a_person_stay_when_nobody_knows_the_waits() {
        Pages broken = PagesInATest.pages(() -> PagesInATest.ZEERAAF, asked -> {
            throw new IllegalStateException("no database");
        });
        assertThat(broken.fragment("pages/example/all", AT, words)).contains("href=\"/chat\"", "href=\"/callback\"",
                "href=\"tel:+31881234567\"", "Bel 088\u00a0123\u00a045\u00a067").doesNotContain("person-line__wait");
    }

    @Test
    void the_phone_number_stays_when_the_letterhead_is_gone_later() {
        boolean[] gone = {false};
        Pages later = PagesInATest.pages(() -> {
            if (gone[0]) {
                throw new IllegalStateException("no database");
            }
            return PagesInATest.ZEERAAF;
        }, asked -> List.of());
        later.fragment("pages/example/all", AT, words);
        gone[0] = true;
        assertThat(later.fragment("pages/example/all", AT, words)).contains("Zeeraaf Telecom", "tel:+31881234567");
    }
}
