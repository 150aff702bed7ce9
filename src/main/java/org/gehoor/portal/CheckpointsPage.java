package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Restored;
import org.gehoor.pages.Pages;
import org.gehoor.portal.CheckpointList.Gap;
import org.gehoor.portal.CheckpointList.Row;
import org.gehoor.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/record/checkpoints`: what we signed, for people.
@Controller
final class CheckpointsPage {

    private static final int AT_ONCE = 25;

    private final Pages pages;
    private final Checkpoints checkpoints;

    CheckpointsPage(Pages pages, Checkpoints checkpoints) {
        this.pages = pages;
        this.checkpoints = checkpoints;
    }

    @GetMapping("/record/checkpoints")
    View show(@RequestParam(defaultValue = "") String below, HttpServletRequest request) {
        Words words = pages.words(request);
        List<Checkpoint> found = checkpoints.list(RecordFiles.size(below).orElse(Long.MAX_VALUE), AT_ONCE + 1);
        List<Row> rows = found.stream().limit(AT_ONCE)
                .map(one -> new Row(one.size(), one.at().toString(), words.when(one.at()), one.root().toString())).toList();
        return pages.show("portal/checkpoints",
                new CheckpointList(rows, found.size() > AT_ONCE ? "/record/checkpoints?below=" + rows.getLast().size() : null,
                        below.isEmpty() ? checkpoints.restored().stream().map(one -> gap(one, words)).toList() : List.of()));
    }

    private static Gap gap(Restored restored, Words words) {
        return new Gap(words.say("portal.checkpoints_gap_text", "when", words.when(restored.at()), "size", String.valueOf(restored.size()),
                "signed", String.valueOf(restored.signed())), restored.note().toString());
    }
}
