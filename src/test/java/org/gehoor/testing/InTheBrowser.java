package org.gehoor.testing;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A journey: the whole house, seen through windows of a real browser.
public abstract class InTheBrowser extends InTheHouse {

    @RegisterExtension
    protected final Browser browser = new Browser(house);

    /// Finds no fault with the page in light, in dark and at 390 px.
    protected void axe(Page page) {
        browser.axe(page);
    }

    /// Looks at the page again, as somebody does who presses reload.
    protected static void again(Page page) {
        Browser.again(page);
    }
}
