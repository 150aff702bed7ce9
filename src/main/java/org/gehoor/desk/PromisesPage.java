package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.events.Feed;
import org.gehoor.events.LiveStreams;
import org.gehoor.events.Position;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Relief;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// `/desk/promises`: which promises may break soon, and whose they are. A lead takes one, or gives it to somebody who works.
@Controller
final class PromisesPage {

    static final String ADDRESS = "/desk/promises";

    private final Dangers dangers;
    private final Relieving relieving;
    private final Writing writing;
    private final LivePages.Shown shown;
    private final Live live;

    PromisesPage(Dangers dangers, Relieving relieving, Writing writing, LivePages.Shown shown, Live live) {
        this.dangers = dangers;
        this.relieving = relieving;
        this.writing = writing;
        this.shown = shown;
        this.live = live;
    }

    /// What is done with one of them.
    record Relieving(Relief relief, PickUp pickUp, Reading reading, Staff staff) {}

    /// How it stays up to date.
    record Live(LiveStreams streams, Feed feed, Viewer.Door door) {}

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.WATCH_PROMISES);
        Position from = live.feed().now();
        return shown.pages().show("desk/promises", dangers.of(me, ADDRESS + "/live?from=" + from, shown.pages().words(request)));
    }

    @GetMapping(ADDRESS + "/live")
    SseEmitter live(@RequestParam(defaultValue = "") String from, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.WATCH_PROMISES);
        Viewer viewer = live.door().viewer(request, Permission.WATCH_PROMISES);
        Words words = shown.pages().words(request);
        Position begin = Optional.ofNullable(request.getHeader("Last-Event-ID")).flatMap(Position::read).or(() -> Position.read(from)).orElseGet(live.feed()::now);
        return live.streams().open(Set.of("line"), begin, _ -> {
            StaffMember now = viewer.now();
            return List.of(shown.pages().fragment("desk/promises-list", dangers.of(now, "", words), words));
        });
    }

    /// @param to who gets it; the reader takes it when it is next among theirs
    @PostMapping(ADDRESS + "/{id}/relief")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String to, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me,
                HttpServletRequest request) {
        Rights.check(me, Permission.WATCH_PROMISES);
        Conversation one = relieving.reading().find(id, me);
        String chosen = to.isEmpty() ? Optional.ofNullable(request.getParameter("to-" + id)).orElse("") : to;
        StaffMember helper = relieving.staff().list().stream().filter(member -> member.id().toString().equals(chosen)).findFirst()
                .orElseThrow(() -> new Refusal(DeskRefusal.NO_SUCH_COLLEAGUE));
        Text why = Text.read(shown.pages().words(request).say("desk.danger.why"));
        writing.once(once, one.id(), me, author -> relieving.relief().give(one.id(), author, helper, why));
        return helper.id().equals(me.id()) ? taken(one, me) : Address.go(ADDRESS);
    }

    /// The line keeps its order: when others are first it stays kept.
    private View taken(Conversation one, StaffMember me) {
        try {
            return Address.go(Address.of(relieving.pickUp().exactly(one.id(), me)));
        } catch (Refusal othersFirst) {
            return Address.go(Address.of(one.id()));
        }
    }
}
