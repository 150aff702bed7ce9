package org.gehoor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.knowledge.ArticleFile;
import org.gehoor.knowledge.Articles;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Browser.Look;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheBrowser;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Secret;

/// What the journeys of customers have in common. Each goes through the pages as a customer does; staff act through the rooms.
abstract class CustomerJourney extends InTheBrowser {

    /// Every journey is made with and without scripts.
    enum Scripts {
        WITH_JAVASCRIPT, WITHOUT_JAVASCRIPT
    }

    Page window(Scripts scripts) {
        return scripts == Scripts.WITH_JAVASCRIPT ? browser.window() : browser.window(Look.WITHOUT_JAVASCRIPT);
    }

    /// Without scripts the page is as old as it is; a customer looks again.
    void look(Page page, Scripts scripts) {
        if (scripts == Scripts.WITHOUT_JAVASCRIPT) {
            again(page);
        }
    }

    Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(Page page, String name) {
        button(page, name).click();
    }

    /// Waits until it stands there.
    void reads(Page page, String text) {
        page.locator("main").getByText(text).first().waitFor();
    }

    void writes(Page page, String words) {
        page.locator("#message").fill(words);
        press(page, "Verstuur");
        page.locator(".message--customer").getByText(words).first().waitFor();
    }

    static ConversationId conversation(Page page) {
        page.waitForURL(url -> url.matches(".*/chat/[0-9a-f-]{36}"));
        return ConversationId.of(page.url().substring(page.url().lastIndexOf('/') + 1));
    }

    /// The promise that runs now.
    Promise promise(ConversationId id) {
        return house.get(Promises.class).get(house.get(Conversations.class).get(id).promise().orElseThrow());
    }

    /// No fault in light, in dark and at 390 px. A page without scripts is the same page: it is looked at once.
    void axe(Page page, Scripts scripts) {
        if (scripts == Scripts.WITH_JAVASCRIPT) {
            axe(page);
        }
    }

    /// Lets this window see a conversation that was not begun in it.
    void opens(Page page, ConversationId id) {
        Secret secret = Secret.random();
        house.get(Browsers.class).grant(secret, id);
        page.context().addCookies(List.of(new Cookie("gehoor_browser", secret.reveal())
                .setDomain(house.address().getHost()).setPath("/").setHttpOnly(true)));
        page.navigate("/chat/" + id);
    }

    void picksUp(Cast.Helper helper, ConversationId id) {
        house.arrives(helper);
        assertThat(house.get(PickUp.class).next(house.get(Staff.class).get(helper.id()))).contains(id);
    }

    void replies(Cast.Helper helper, ConversationId id, String words) {
        house.work().whole(() -> house.get(Exchange.class).reply(id, helper.author(), Text.read(words)));
    }

    void asksToClose(Cast.Helper helper, ConversationId id) {
        house.work().whole(() -> house.get(Closing.class).askToClose(id, helper.author()));
    }

    /// What the computer can quote: the articles of the demonstration.
    void publishesTheArticles() {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/demo/articles/nl"))) {
            for (Path file : files.sorted().toList()) {
                house.get(Articles.class).add(ArticleFile.read(Files.readString(file)).article(ArticleId.at(house.clock().instant()),
                        file.getFileName().toString().replace(".md", ""), Language.NL, Optional.empty()));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
