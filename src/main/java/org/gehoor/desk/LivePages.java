package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.events.Feed;
import org.gehoor.events.LiveStreams;
import org.gehoor.events.Position;
import org.gehoor.events.Told;
import org.gehoor.pages.Pages;
import org.gehoor.queue.OfferChanged;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// Keeps the pages of the desk up to date. Of the line only that it changed is told; the page fetches it when nobody points at it.
@Controller
final class LivePages {

    private static final String LINE = "line";

    private final LiveStreams streams;
    private final Feed feed;
    private final Reading reading;
    private final Viewer.Door door;
    private final Shown shown;

    LivePages(LiveStreams streams, Feed feed, Reading reading, Viewer.Door door, Shown shown) {
        this.streams = streams;
        this.feed = feed;
        this.reading = reading;
        this.door = door;
        this.shown = shown;
    }

    /// How pieces are made.
    record Shown(Changes changes, Pages pages) {}

    @GetMapping("/desk/live")
    SseEmitter line(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SEE_LINE);
        Viewer viewer = door.viewer(request, Permission.SEE_LINE);
        Words words = shown.pages().words(request);
        return streams.open(Set.of(LINE, OfferChanged.topic(me.id())), from(request), told -> {
            viewer.now();
            return List.of(news(told, words));
        });
    }

    /// @param said the last line of the conversation that is on the page
    @GetMapping("/desk/conversations/{id}/live")
    SseEmitter conversation(@PathVariable String id, @RequestParam(defaultValue = "0") long said, @AuthenticationPrincipal StaffMember me,
                            HttpServletRequest request) {
        Conversation one = reading.watch(id, me);
        Viewer viewer = door.viewer(request, Permission.READ_CONVERSATION);
        Words words = shown.pages().words(request);
        AtomicLong seen = new AtomicLong(said);
        return streams.open(Set.of(LINE, OfferChanged.topic(me.id()), "conversation:" + one.id(), "leaving:" + one.id()), from(request), told -> {
            StaffMember now = viewer.now();
            return isOfTheLine(told) ? List.of(news(told, words)) : List.of(changes(id, now, seen, words));
        });
    }

    /// The line, or what is offered to who looks: the page fetches both together, with forms that only a page may have.
    private static boolean isOfTheLine(Told told) {
        return told.topic().equals(LINE) || told.topic().startsWith("staff:");
    }

    private String changes(String id, StaffMember me, AtomicLong seen, Words words) {
        Pieces pieces = shown.changes().since(seen.get(), reading.find(id, me), me, words);
        seen.set(pieces.seen());
        return shown.pages().fragment("desk/pieces", pieces, words);
    }

    private String news(Told told, Words words) {
        return shown.pages().fragment("desk/line-news", told.position().toString(), words);
    }

    /// Where a browser that comes back was, else where its page began.
    private Position from(HttpServletRequest request) {
        return Stream.of(request.getHeader("Last-Event-ID"), request.getParameter("after"), request.getParameter("from"))
                .flatMap(Stream::ofNullable).map(Position::read).flatMap(Optional::stream).findFirst().orElseGet(feed::now);
    }
}
