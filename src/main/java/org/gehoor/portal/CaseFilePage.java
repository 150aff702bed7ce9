package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.FilesRefusal;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.timeline.FileViews;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// `/cases/{name}/files/{file}`: a file of a case, for browsers that may read the whole of it.
@Controller
final class CaseFilePage {

    private final Pages pages;
    private final CaseDoor door;
    private final Timelines timelines;
    private final FileViews views;

    CaseFilePage(Pages pages, CaseDoor door, Timelines timelines, FileViews views) {
        this.pages = pages;
        this.door = door;
        this.timelines = timelines;
        this.views = views;
    }

    @GetMapping("/cases/{name}/files/{file}")
    View save(@PathVariable String name, @PathVariable String file, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        return views.saved(opened.conversation().id(), find(opened, file));
    }

    @GetMapping("/cases/{name}/files/{file}/preview")
    View show(@PathVariable String name, @PathVariable String file, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        return pages.show("portal/file", views.preview(find(opened, file), opened.address(), pages.words(request))).framing().secretly();
    }

    @GetMapping("/cases/{name}/files/{file}/content")
    View content(@PathVariable String name, @PathVariable String file, HttpServletRequest request) {
        CaseDoor.Opened opened = door.open(name, request);
        return views.shown(opened.conversation().id(), find(opened, file));
    }

    private Entry.Attached find(CaseDoor.Opened opened, String file) {
        if (!opened.whole()) {
            throw new Refusal(FilesRefusal.NO_SUCH_FILE);
        }
        return timelines.fileForCustomer(opened.conversation().id(), FileViews.id(file)).orElseThrow(() -> new Refusal(FilesRefusal.NO_SUCH_FILE));
    }
}
