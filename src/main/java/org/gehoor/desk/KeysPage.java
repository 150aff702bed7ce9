package org.gehoor.desk;

import org.gehoor.pages.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/desk/keys`: the keyboard of the desk, and the switch for single letters.
@Controller
final class KeysPage {

    private final Pages pages;

    KeysPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/desk/keys")
    View show() {
        return pages.show("desk/keys");
    }
}
