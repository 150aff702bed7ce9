package org.gehoor.pages;

import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/components`: every part of a page in every state, to look at and to check. In demo mode only.
@Controller
final class ExamplePage {

    private final Pages pages;
    private final Clock clock;

    ExamplePage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/components")
    View show() {
        return pages.show("pages/example/all", clock.instant());
    }
}
