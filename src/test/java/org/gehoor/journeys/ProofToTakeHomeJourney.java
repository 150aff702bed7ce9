package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.SignedNote;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// "They said my letter never arrived." Whoever wrote takes the proof of it home, and sees what is signed.
class ProofToTakeHomeJourney extends CustomerJourney {

    @ParameterizedTest
    @EnumSource
    void a_receipt_stands_with_each_message_and_is_a_file(Scripts scripts) throws IOException {
        ConversationId id = a.conversation().saying("Mijn brief van maandag gaat over de factuur.").answeredBy(SAMIRA);
        Page page = window(scripts);
        opens(page, id);
        page.navigate("/cases/" + id);
        reads(page, "Mijn brief van maandag");
        assertThat(page.getByText("Bewijs van ontvangst").count()).as("with the customer's message only").isEqualTo(1);
        axe(page, scripts);

        Download file = page.waitForDownload(() -> page.getByText("Bewijs van ontvangst").click());
        assertThat(file.suggestedFilename()).isEqualTo(deeds.now(id).reference() + "-1.txt");
        SignedNote receipt = SignedNote.parse(Files.readAllBytes(file.path())).orElseThrow();
        assertThat(receipt.isSignedBy(house.get(SigningKeys.class).current())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_signed_can_be_read_and_leafed_through(Scripts scripts) {
        Page page = window(scripts);
        page.navigate("/record/checkpoints");
        reads(page, "Er is nog niets getekend");
        axe(page, scripts);

        ConversationId id = a.conversation().waiting();
        for (int i = 0; i < 27; i++) {
            house.clock().tick(Duration.ofMinutes(1));
            deeds.writes(id, "Nog iets.");
            house.get(Checkpoints.class).make();
        }
        again(page);
        assertThat(page.locator("tbody tr").count()).isEqualTo(25);
        axe(page, scripts);
        page.getByText("Toon oudere").click();
        page.waitForURL("**/record/checkpoints?below=*");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
        page.locator("tbody a").first().click();
        page.getByText("gehoor-ledger/").first().waitFor();
    }
}
