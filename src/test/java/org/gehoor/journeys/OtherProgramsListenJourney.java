package org.gehoor.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.RUUD;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gehoor.hooks.Dispatch;
import org.gehoor.testing.InTheBrowser;
import org.junit.jupiter.api.Test;

/// "Our own programs found out a day later, from a list that somebody mailed."
class OtherProgramsListenJourney extends InTheBrowser {

    @Test
    void an_administrator_lets_a_program_listen_and_sees_what_it_heard_without_javascript() throws IOException {
        List<String> heard = new CopyOnWriteArrayList<>();
        HttpServer program = listening(heard);
        try {
            Page page = browser.withoutJavaScript();
            browser.signIn(page, RUUD);
            page.navigate("/admin/hooks");
            axe(page);

            page.fill("#address", "http://voorbeeld.example");
            press(page, "Maak de web hook");
            assertThat(page.locator("#address-e")).containsText("begint met https://");
            assertThat(page.locator("#address")).hasValue("http://voorbeeld.example");
            axe(page);

            page.fill("#address", "http://127.0.0.1:" + program.getAddress().getPort() + "/");
            page.getByLabel("Vraag om een mens").check();
            press(page, "Maak de web hook");
            assertThat(page.getByRole(AriaRole.STATUS)).containsText("whsec_");
            axe(page);

            page.getByText("Bekijk deze web hook").click();
            assertThat(page.locator("main")).not().containsText("whsec_");
            press(page, "Stuur een proefbericht");
            a.conversation().waiting();
            house.get(Dispatch.class).run().join();
            again(page);
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody")).containsText("aangekomen");
            page.locator("summary").getByText("person-asked").click();
            assertThat(page.locator("tbody")).containsText("antwoord 204");
            axe(page);
            assertThat(heard).hasSize(2).anyMatch(body -> body.contains("entry.person-asked"));

            press(page, "Zet uit");
            assertThat(page.locator("main")).containsText("staat uit");
            page.locator("summary").getByText("Verwijder deze web hook").click();
            press(page, "Verwijder");
            assertThat(page.locator("main")).containsText("Nog geen enkel programma");
        } finally {
            program.stop(0);
        }
    }

    @Test
    void who_helps_customers_does_not_look_after_web_hooks() {
        Page page = browser.withoutJavaScript();
        browser.signIn(page, SAMIRA);
        page.navigate("/admin/hooks");
        assertThat(page.locator("main")).containsText("Uw rol is niet voor dit beheer");
        axe(page);
    }

    private static HttpServer listening(List<String> heard) throws IOException {
        HttpServer program = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        program.createContext("/", call -> {
            heard.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            call.sendResponseHeaders(204, -1);
            call.close();
        });
        program.start();
        return program;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }
}
