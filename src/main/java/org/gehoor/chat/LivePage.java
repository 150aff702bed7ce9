package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.gehoor.access.BrowserDoor;
import org.gehoor.conversation.Conversation;
import org.gehoor.events.Feed;
import org.gehoor.events.LiveStreams;
import org.gehoor.events.Position;
import org.gehoor.pages.Pages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// `/chat/{id}/live`: what changes while the page is open. It tells the house, too, that somebody is reading.
@Controller
final class LivePage {

    private final Pages pages;
    private final ChatDoor door;
    private final BrowserDoor browsers;
    private final LiveTalks talks;
    private final LiveStreams streams;
    private final Feed feed;

    LivePage(Pages pages, ChatDoor door, BrowserDoor browsers, LiveTalks talks, LiveStreams streams, Feed feed) {
        this.pages = pages;
        this.door = door;
        this.browsers = browsers;
        this.talks = talks;
        this.streams = streams;
        this.feed = feed;
    }

    @GetMapping("/chat/{id}/live")
    SseEmitter show(@PathVariable String id, @RequestHeader(name = "Last-Event-ID", defaultValue = "") String last,
                    @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "0") String seen,
                    @RequestParam(defaultValue = "") String heard, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        Position from = Position.read(last).or(() -> Position.read(after)).orElseGet(feed::now);
        return streams.open(Set.of("conversation:" + conversation.id(), "reader:" + conversation.id()), Set.of("line"), from,
                talks.renderer(conversation, browsers.presented(request).orElseThrow(), new LiveTalks.Page(number(seen), heard), pages.words(request)));
    }

    private static long number(String typed) {
        return Optional.of(typed).filter(text -> text.matches("\\d{1,15}")).map(Long::parseLong).orElse(0L);
    }
}
