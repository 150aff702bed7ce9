package org.gehoor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HeadersAndFilesTest {

    private static ServletWebServerApplicationContext house;
    private static PlainBrowser browser;
    private final Assets assets = new Assets();

    @BeforeAll
    static void open() {
        house = TestHouse.start();
        browser = new PlainBrowser(house.getWebServer().getPort());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void every_answer_allows_our_own_files_only_and_tells_others_nothing() {
        for (String path : new String[] {"/components", assets.address("css/customer.css"), "/nowhere", "/language/en"}) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy")).as(path).hasValueSatisfying(policy -> assertThat(policy)
                    .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'").doesNotContain("unsafe"));
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValueSatisfying(policy -> assertThat(policy).isIn("same-origin", "no-referrer"));
            assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
            assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        }
    }

    @Test
    void no_page_has_a_script_or_a_style_in_its_text() {
        assertThat(browser.get("/components").body()).doesNotContain("<style", "style=", "onclick=")
                .doesNotContainPattern("<script(?![^>]* src=)");
    }

    @Test
    void a_file_may_be_kept_for_ever_because_its_address_has_its_content_in_it() {
        String address = assets.address("css/customer.css");
        assertThat(address).matches("/assets/[0-9a-f]{16}/css/customer\\.css");
        HttpResponse<String> answer = browser.get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=31536000, public, immutable");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/css;charset=UTF-8");
        assertThat(browser.get(address, "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void an_address_from_before_an_upgrade_gets_the_present_file_and_is_not_kept() {
        HttpResponse<String> answer = browser.get("/assets/0000000000000000/css/customer.css");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
    }

    @Test
    void a_style_sheet_holds_its_parts_in_order_and_names_the_font_by_its_hashed_address() {
        String sheet = browser.get(assets.address("css/staff.css")).body();
        assertThat(sheet).startsWith("/* Order of the layers").doesNotContain("@import")
                .contains("url(\"" + assets.address("fonts/atkinson-next-latin.woff2") + "\")")
                .containsSubsequence("@layer reset, tokens,", ".button {", ".person-line {", ".c-grid", ".channel {", ".bar {", ".desk {");
        assertThat(browser.get(assets.address("css/customer.css")).body()).contains(".channel {").doesNotContain(".desk {");
    }

    @Test
    void a_script_names_what_it_needs_by_hashed_addresses() {
        assertThat(browser.get(assets.address("js/customer.js")).body())
                .contains("import \"" + assets.address("js/live-part.js") + "\"").doesNotContain("\"./");
        assertThat(browser.get(assets.address("js/live-part.js")).body())
                .contains("from \"" + assets.address("js/fragments.js") + "\"");
    }
}
