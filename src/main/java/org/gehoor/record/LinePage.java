package org.gehoor.record;

import java.util.List;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Place;
import org.gehoor.vocabulary.Need;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/record/line`: how the line works, for everybody: what it is ordered by, by how much a stated need moves somebody forward, and that
/// nothing else counts. The minutes are those that the line uses.
@Controller
public final class LinePage {

    private final Pages pages;

    LinePage(Pages pages) {
        this.pages = pages;
    }

    /// One need and what it gives.
    public record Credit(String need, long minutes) {}

    @GetMapping("/record/line")
    View show() {
        return pages.show("record/line", List.of(Need.SAFETY, Need.PRIORITY, Need.NO_SERVICE).stream()
                .map(need -> new Credit(need.code(), Place.credit(need).toMinutes())).toList());
    }
}
