package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.files.FilesRefusal;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/// Answers a form that writes in a conversation: with the pieces that changed for a live page, with the whole page otherwise.
/// What could not be taken is shown again.
final class Answering {

    private final Reading reading;
    private final Conversations conversations;
    private final News news;
    private final Changes changes;
    private final Desks desks;
    private final Pages pages;

    Answering(Reading reading, Conversations conversations, News news, Changes changes, Shown shown) {
        this.reading = reading;
        this.conversations = conversations;
        this.news = news;
        this.changes = changes;
        this.desks = shown.desks();
        this.pages = shown.pages();
    }

    /// How it is shown.
    record Shown(Desks desks, Pages pages) {}

    /// @throws Refusal NOT_FOUND
    Conversation find(String id, StaffMember me) {
        return reading.find(id, me);
    }

    /// Whether others said something since. A form that was taken before is not asked again.
    boolean hasNews(long seen, UUID once, Conversation one, StaffMember me) {
        Optional<ConversationId> taken = conversations.saidBefore(once);
        return taken.isEmpty() && news.since(seen, one, me);
    }

    /// A note is written.
    View noted(Conversation before, long seen, StaffMember me, HttpServletRequest request) {
        return Pages.wantsFragment(request) ? pages.show("desk/pieces", changes(before, seen, me, request)) : Address.go(Address.of(before.id()));
    }

    /// A reply is written.
    View replied(Conversation before, long seen, StaffMember me, HttpServletRequest request) {
        return Pages.wantsFragment(request)
                ? pages.show("desk/replied", new Replied(changes(before, seen, me, request), changes.moments(before, pages.words(request))))
                : Address.go(Address.of(before.id()));
    }

    private Pieces changes(Conversation before, long seen, StaffMember me, HttpServletRequest request) {
        return changes.since(seen, conversations.get(before.id()), me, pages.words(request));
    }

    /// Others said something in the meantime: shown, and asked whether to send all the same.
    View news(Conversation one, long seen, StaffMember me, Typing typing, HttpServletRequest request) {
        Words words = pages.words(request);
        if (Pages.wantsFragment(request)) {
            return pages.show(HttpStatus.CONFLICT, "desk/news-piece", changes.since(seen, one, me, words));
        }
        Typing again = typing.with(words.say("desk.news")).choosingAgain(Uploads.of(request), "files", words);
        return pages.show(HttpStatus.CONFLICT, "desk/desk", desks.with(one.id().toString(), me, again, words));
    }

    /// It cannot be taken so.
    ///
    /// @param field where its writer can put it right
    /// @throws Refusal the same, for a live page, which keeps what was typed itself
    View refused(Conversation one, StaffMember me, Typing typing, Refusal refused, String field, HttpServletRequest request) {
        if (Pages.wantsFragment(request)) {
            throw refused;
        }
        Words words = pages.words(request);
        String files = field.equals("note") ? "note-files" : "files";
        String place = refused.code() instanceof FilesRefusal ? files : field;
        Typing again = typing.refused(refused, place, words).choosingAgain(Uploads.of(request), files, words);
        return pages.show(refused.code().kind().status(), "desk/desk", desks.with(one.id().toString(), me, again, words));
    }
}
