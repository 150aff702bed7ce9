package org.gehoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.List;
import java.util.Map;

/// Whether everybody can use a page, as far as a machine can tell.
final class Axe {

    private static final int NARROW = 390;
    private static final int WIDE = 1280;
    private static final int HIGH = 900;

    /// Runs axe in the page itself: there are no frames in it, for which its builder would open another window each time.
    private static final String FAULTS = """
            async rules => (await axe.run(document, { resultTypes: ["violations"], ...rules })).violations.flatMap(rule =>
                rule.nodes.map(node => rule.id + " at " + node.target.join(" ") + ": " + node.failureSummary))
            """;

    private static final Map<String, Object> ALL = Map.of();

    /// In the dark only colours differ.
    private static final Map<String, Object> OF_COLOURS = Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast", "link-in-text-block")));

    private Axe() {}

    /// Finds no fault with the page in light, in dark and at 390 px, where it does not scroll sideways either.
    /// The page stays as it was. Colours change at once while it looks, or it would see them halfway.
    static void on(Page page) {
        ViewportSize size = page.viewportSize();
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        noFaults(page, ALL, "in light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK).setReducedMotion(ReducedMotion.REDUCE));
        noFaults(page, OF_COLOURS, "in dark");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(NARROW, size.height);
        noFaults(page, ALL, "at 390 px");
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width of %s at 390 px", page.url()).isLessThanOrEqualTo(NARROW);
        page.setViewportSize(size.width, size.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.NO_PREFERENCE));
    }

    /// The same for a page in which scripts do not run, nor would axe: its HTML is shown in another window, without its scripts.
    static void onCopyOf(Page page) {
        Page copy = Copies.WINDOW.showing(page.url(), page.content().replaceAll("</?noscript>", ""));
        assertThat(copy.title()).as("the copy of %s", page.url()).isEqualTo(page.title());
        on(copy);
    }

    /// One window for all copies: opening one each time took as long as looking.
    private static final class Copies {
        static final Copies WINDOW = new Copies();

        private final Page window = Chromium.running().newContext(new com.microsoft.playwright.Browser.NewContextOptions().setViewportSize(WIDE, HIGH)
                .setReducedMotion(ReducedMotion.REDUCE).setLocale("nl-NL")).newPage();
        private String address = "";
        private String html = "";

        private Copies() {
            window.route(url -> url.equals(address), route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=UTF-8").setBody(html)));
            window.route("**/*.js", Route::abort);
        }

        Page showing(String address, String html) {
            this.address = address.replaceFirst("#.*", "");
            this.html = html;
            window.navigate("about:blank");
            window.navigate(address);
            return window;
        }
    }

    private static void noFaults(Page page, Map<String, Object> rules, String look) {
        assertThat(page.evaluate(FAULTS, rules)).as("axe on %s %s", page.url(), look).isEqualTo(List.of());
    }
}
