package org.gehoor.chat;

import org.gehoor.conversation.Conversation;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// Where the pages of a chat are.
final class Addresses {

    private Addresses() {}

    static String of(Conversation conversation) {
        return "/chat/" + conversation.id();
    }

    /// After words to a chat that goes on in another case: the page that leads there.
    static View elsewhere(Conversation conversation) {
        return see("/cases/" + conversation.id());
    }

    /// After a form: the page of the chat, so that reloading it sends nothing again.
    static View see(Conversation conversation) {
        return see(of(conversation));
    }

    static View see(String path) {
        var redirect = new RedirectView(path);
        redirect.setStatusCode(HttpStatus.SEE_OTHER);
        return redirect;
    }
}
