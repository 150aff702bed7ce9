package org.gehoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gehoor.staff.SignIn;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Windows for one test: each has its own cookies, so two windows are two people. Afterwards they are closed, and the test fails
/// when a script in one of them failed or broke the content security policy.
public final class Browser implements AfterEachCallback {

    /// What a window can be besides ordinary.
    public enum Look {
        WITHOUT_JAVASCRIPT, DARK, NARROW
    }

    private static final int WIDE = 1280;
    private static final int NARROW = 390;
    private static final int HIGH = 900;

    private final TestHouse house;
    private final List<BrowserContext> windows = new ArrayList<>();
    private final Set<BrowserContext> withoutScripts = new HashSet<>();
    private final List<String> mistakes = new ArrayList<>();

    Browser(TestHouse house) {
        this.house = house;
    }

    /// A window of a customer who reads Dutch. Addresses on it may begin with a slash.
    public Page window(Look... looks) {
        Set<Look> wanted = Set.of(looks);
        BrowserContext window = open(wanted);
        Page page = window.newPage();
        watch(page);
        return page;
    }

    private BrowserContext open(Set<Look> wanted) {
        BrowserContext window = Chromium.running().newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(house.address().toString())
                .setLocale("nl-NL")
                .setTimezoneId(Cast.AMSTERDAM.getId())
                .setJavaScriptEnabled(!wanted.contains(Look.WITHOUT_JAVASCRIPT))
                .setColorScheme(wanted.contains(Look.DARK) ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(wanted.contains(Look.NARROW) ? NARROW : WIDE, HIGH));
        window.setDefaultTimeout(10_000);
        windows.add(window);
        if (wanted.contains(Look.WITHOUT_JAVASCRIPT)) {
            withoutScripts.add(window);
        }
        return window;
    }

    /// A window in which scripts do not run.
    public Page withoutJavaScript() {
        return window(Look.WITHOUT_JAVASCRIPT);
    }

    /// A window of somebody who is signed in, and working. It shows nothing yet.
    public Page of(Cast.Helper helper, Look... looks) {
        Page page = window(looks);
        signIn(page, helper);
        house.arrives(helper);
        return page;
    }

    /// Signs in with a password and a code, without the pages for it.
    public void signIn(Page page, Cast.Helper helper) {
        var door = house.get(SignIn.class);
        if (!(door.password(helper.signInName(), Cast.Helper.PASSWORD, "a test") instanceof SignIn.Ending.CodeNeeded(Secret half))) {
            throw new AssertionError(helper + " could not give the password");
        }
        if (!(door.code(half, house.codeOf(helper)) instanceof SignIn.Ending.SignedIn(Secret whole))) {
            throw new AssertionError(helper + " could not give the code");
        }
        page.context().addCookies(Stream.of("/desk", "/admin").map(path -> new Cookie("gehoor_staff", whole.reveal())
                .setDomain(house.address().getHost()).setPath(path).setHttpOnly(true)).toList());
    }

    /// Finds no fault with the page in light, in dark and at 390 px. The page stays as it was.
    public void axe(Page page) {
        if (withoutScripts.contains(page.context())) {
            Axe.onCopyOf(page);
        } else {
            Axe.on(page);
        }
    }

    /// Looks at the page again, as somebody does who presses reload. It asks for the address anew: right after a form was sent, Chromium can
    /// still refuse a reload ("Not attached to an active page") while the new page already stands there.
    public static void again(Page page) {
        page.navigate(page.url().replaceFirst("#.*", ""));
    }

    private void watch(Page page) {
        page.onPageError(error -> mistakes.add(page.url() + ": " + error));
        page.onConsoleMessage(message -> {
            boolean answeredWithAnError = message.text().startsWith("Failed to load resource");
            if (message.type().equals("error") && !answeredWithAnError) {
                mistakes.add(page.url() + ": " + message.text());
            }
        });
    }

    @Override
    public void afterEach(ExtensionContext test) {
        windows.forEach(BrowserContext::close);
        windows.clear();
        withoutScripts.clear();
        assertThat(mistakes).as("mistakes of scripts and of the content security policy").isEmpty();
    }
}
