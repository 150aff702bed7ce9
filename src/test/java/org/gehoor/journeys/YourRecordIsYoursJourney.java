package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.gehoor.dossier.Pairs;
import org.gehoor.testing.Cast;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "There must have been a misunderstanding." Not when the customer holds the same record.
class YourRecordIsYoursJourney extends CustomerJourney {

    private static final String WORDS = "Mijn rekening is te hoog: € 14,50";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void the_dossier_of_a_case_is_taken_and_checked(Scripts scripts) throws IOException {
        Page page = window(scripts);
        Path dossier = takesTheDossier(page);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.method()));

        page.navigate("/");
        page.locator("footer").getByText("Dossier controleren").click();
        reads(page, scripts == Scripts.WITH_JAVASCRIPT ? "Het bestand blijft op uw computer." : "Wij bewaren er niets van.");
        axe(page, scripts);

        checks(page, dossier);
        reads(page, "Dit dossier is echt en niet veranderd");
        reads(page, "Niets is weggelaten");
        reads(page, "Getekend door Zeeraaf Telecom");
        page.locator("details.more summary").click();
        reads(page, "SHA-256 ");
        axe(page, scripts);

        checks(page, changed(dossier));
        reads(page, "Dit dossier klopt niet");
        reads(page, "dossier.html is beschadigd.");
        reads(page, "Vraag een nieuw dossier aan");
        axe(page, scripts);

        checks(page, Files.write(folder.resolve("half.zip"), Arrays.copyOf(Files.readAllBytes(dossier), 40_000)));
        reads(page, "Dit is geen heel dossier");
        axe(page, scripts);

        checks(page, Files.writeString(folder.resolve("brief.txt"), "Dit is een brief."));
        reads(page, "Dit is geen heel dossier");
        if (scripts == Scripts.WITH_JAVASCRIPT) {
            assertThat(sent).as("what left this computer").doesNotContain("POST");
        } else {
            assertThat(sent).contains("POST");
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_chose_nothing_or_something_empty_hears_what_to_do(Scripts scripts) throws IOException {
        Page page = window(scripts);
        page.navigate("/verify");
        press(page, "Controleer");
        reads(page, "Kies eerst een bestand");
        axe(page, scripts);

        page.navigate("/verify");
        checks(page, Files.write(folder.resolve("leeg.zip"), new byte[0]));
        reads(page, scripts == Scripts.WITH_JAVASCRIPT ? "Dit is geen heel dossier" : "leeg.zip");
        axe(page, scripts);
    }

    @Test
    void who_has_only_the_link_gets_no_dossier_before_the_address_is_proved() {
        Page own = window(Scripts.WITH_JAVASCRIPT);
        own.navigate("/contact");
        own.locator("#words").fill(WORDS);
        own.getByLabel("Op deze website").check();
        press(own, "Stuur mijn vraag");
        own.waitForURL(url -> url.contains("/cases/"));
        String address = own.url().substring(house.address().toString().length());
        assertThat(own.locator("form[action='" + address.replaceAll("\\?.*", "") + "/dossier']").count()).isEqualTo(1);

        var other = new Visitor(house.address(), Duration.ofSeconds(10));
        Visitor.Answer page = other.get(address);
        assertThat(page.html()).doesNotContain("/dossier");
        assertThat(other.send(page.form(address + "/messages").to(address + "/dossier")).status()).isEqualTo(403);
        assertThat(other.get(address + "/dossier").status()).isEqualTo(303);
    }

    @Test
    void the_browser_says_the_same_as_the_server(@TempDir Path mutants) {
        Page page = window(Scripts.WITH_JAVASCRIPT);
        page.navigate("/verify");
        page.locator("dossier-check[data-ready]").waitFor();
        int same = 0;
        for (var pair : Pairs.some(house, mutants)) {
            checks(page, pair.file());
            page.locator("dossier-check[data-verdict]").waitFor();
            assertThat(page.locator("dossier-check").getAttribute("data-verdict")).as(pair.file().toString()).isEqualTo(pair.verdict());
            same++;
        }
        assertThat(same).isGreaterThan(30);
    }

    private Path takesTheDossier(Page page) {
        ConversationId id = a.conversation().saying(WORDS).answeredBy(Cast.SAMIRA);
        opens(page, id);
        page.navigate("/cases/" + id);
        page.locator("summary").getByText("Dossier downloaden").click();
        axe(page);
        Download download = page.waitForDownload(() -> press(page, "Download"));
        Path file = folder.resolve(download.suggestedFilename());
        assertThat(download.suggestedFilename()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}\\.zip");
        download.saveAs(file);
        return file;
    }

    private void checks(Page page, Path file) {
        page.locator("#files").setInputFiles(file);
        press(page, "Controleer");
    }

    private Path changed(Path dossier) throws IOException {
        byte[] bytes = Files.readAllBytes(dossier);
        bytes[bytes.length - 60_000] ^= 1;
        return Files.write(folder.resolve("anders.zip"), bytes);
    }
}
