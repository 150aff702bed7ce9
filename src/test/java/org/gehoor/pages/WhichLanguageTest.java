package org.gehoor.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.gehoor.vocabulary.Language;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhichLanguageTest {

    private final LanguageChoice choice = new LanguageChoice();
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockMvc browser = MockMvcBuilders.standaloneSetup(new LanguagePage()).build();

    @Test
    void the_organisation_s_language_is_spoken_to_who_says_nothing() {
        assertThat(choice.of(request, Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void a_browser_s_first_language_that_we_speak_counts() {
        request.addHeader("Accept-Language", "tlh, nl-BE;q=0.9, en;q=0.8");
        assertThat(choice.of(request, Language.EN)).isEqualTo(Language.NL);
    }

    @Test
    void a_choice_counts_more_than_a_browser_and_a_choice_on_this_page_most() {
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("gehoor_language", "nl"));
        assertThat(choice.of(request, Language.EN)).isEqualTo(Language.NL);
        request.setQueryString("a=b&language=en");
        assertThat(choice.of(request, Language.EN)).isEqualTo(Language.EN);
        MockHttpServletResponse response = new MockHttpServletResponse();
        choice.remember(request, response);
        assertThat(response.getCookie("gehoor_language").getValue()).isEqualTo("en");
    }

    @Test
    void nonsense_is_not_a_choice() {
        request.setCookies(new Cookie("gehoor_language", "<script>"));
        request.setQueryString("language=xx");
        assertThat(choice.of(request, Language.EN)).isEqualTo(Language.EN);
    }

    @Test
    void choosing_leads_back_to_where_one_was() throws Exception {
        MockHttpServletResponse answer = go("/language/en", "/callback?day=1");
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/callback?day=1");
        assertThat(answer.getHeader("Set-Cookie")).startsWith("gehoor_language=en; Path=/;").contains("HttpOnly", "SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elders.example", "https://elders.example", "/\\elders.example", "elders", "/\r\nSet-Cookie: a=b", "/\t/elders.example", ""})
    void it_never_leads_to_someone_else(String to) throws Exception {
        assertThat(go("/language/en", to).getRedirectedUrl()).isEqualTo("/");
    }

    private MockHttpServletResponse go(String path, String to) throws Exception {
        return browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get(path).param("to", to))
                .andReturn().getResponse();
    }
}
