package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.conversation.Conversation;
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

/// `/chat/{id}/files/{file}`: a file of a chat, for browsers that may see it.
@Controller
final class FilePage {

    private final Pages pages;
    private final ChatDoor door;
    private final Timelines timelines;
    private final FileViews views;

    FilePage(Pages pages, ChatDoor door, Timelines timelines, FileViews views) {
        this.pages = pages;
        this.door = door;
        this.timelines = timelines;
        this.views = views;
    }

    @GetMapping("/chat/{id}/files/{file}")
    View save(@PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        return views.saved(conversation.id(), find(conversation, file));
    }

    @GetMapping("/chat/{id}/files/{file}/preview")
    View show(@PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        return pages.show("chat/file", views.preview(find(conversation, file), Addresses.of(conversation), pages.words(request))).framing().secretly();
    }

    @GetMapping("/chat/{id}/files/{file}/content")
    View content(@PathVariable String id, @PathVariable String file, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        return views.shown(conversation.id(), find(conversation, file));
    }

    private Entry.Attached find(Conversation conversation, String file) {
        return timelines.fileForCustomer(conversation.id(), FileViews.id(file)).orElseThrow(() -> new Refusal(FilesRefusal.NO_SUCH_FILE));
    }
}
