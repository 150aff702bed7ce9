package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.FilesRefusal;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.timeline.FileViews;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/files/{file}`: a file of a conversation, also of a note. Looking at one is recorded as reading is.
@Controller
final class FilePage {

    private final Pages pages;
    private final Reading reading;
    private final Timelines timelines;
    private final FileViews views;

    FilePage(Pages pages, Reading reading, Timelines timelines, FileViews views) {
        this.pages = pages;
        this.reading = reading;
        this.timelines = timelines;
        this.views = views;
    }

    @GetMapping("/desk/conversations/{id}/files/{file}")
    View save(@PathVariable String id, @PathVariable String file, @AuthenticationPrincipal StaffMember me) {
        ConversationId one = reading.openFile(id, FileViews.id(file), me).id();
        return views.saved(one, find(one, file));
    }

    @GetMapping("/desk/conversations/{id}/files/{file}/preview")
    View show(@PathVariable String id, @PathVariable String file, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        ConversationId one = reading.find(id, me).id();
        return pages.show("desk/file", views.preview(find(one, file), Address.of(one), pages.words(request))).framing();
    }

    @GetMapping("/desk/conversations/{id}/files/{file}/content")
    View content(@PathVariable String id, @PathVariable String file, @AuthenticationPrincipal StaffMember me) {
        ConversationId one = reading.openFile(id, FileViews.id(file), me).id();
        return views.shown(one, find(one, file));
    }

    private Entry.Attached find(ConversationId one, String file) {
        return timelines.file(one, FileViews.id(file)).orElseThrow(() -> new Refusal(FilesRefusal.NO_SUCH_FILE));
    }
}
