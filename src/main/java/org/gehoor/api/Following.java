package org.gehoor.api;

import java.util.List;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.events.Feed;
import org.gehoor.events.Position;
import org.gehoor.pages.Refusal;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The feed of events: everything that happens with conversations, in order of commit, so that whoever follows it misses nothing. Nothing personal
/// stands in it, so its cursors are everybody's: a program that gets a new token goes on where it was.
@Controller
@RequestMapping(path = ApiPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
final class Following {

    private static final String TOPICS = "conversation:";

    private final Feed feed;
    private final Cursors cursors;

    Following(Feed feed, Cursors cursors) {
        this.feed = feed;
        this.cursors = cursors;
    }

    @Operation(id = "list_events", scope = Scope.READ, permission = Permission.READ_CONVERSATION, refuses = 410)
    @GetMapping("/events")
    ResponseEntity<Shape.Events> list(@RequestParam Optional<String> cursor, @RequestParam(defaultValue = "oldest") @Allowed({"oldest", "now"}) String from,
                                      @RequestParam(defaultValue = Lists.USUAL) @Most(Lists.MOST) int limit) {
        Finding.among("from", Optional.of(from), "oldest", "now");
        int most = Finding.limit(limit);
        Position now = feed.now();
        Position after = cursor.map(one -> Position.read(cursors.read(TOPICS, one)).orElseThrow())
                .orElseGet(() -> from.equals("now") ? now : feed.beginning());
        List<Feed.Happened> found = feed.after(after, TOPICS, most + 1);
        if (!feed.holdsAllAfter(after)) {
            throw new Refusal(ApiRefusal.CURSOR_TOO_OLD);
        }
        boolean more = found.size() > most;
        List<Feed.Happened> page = more ? found.subList(0, most) : found;
        return ResponseEntity.ok(new Shape.Events(page.stream().map(Following::shape).toList(), more, cursors.write(TOPICS, reached(page, more, after, now).toString())));
    }

    /// How far everything was read. On the last page that is at least the moment before reading: what is committed later comes after it.
    private static Position reached(List<Feed.Happened> page, boolean more, Position after, Position now) {
        Position last = page.isEmpty() ? after : page.getLast().position();
        return more || last.compareTo(now) > 0 ? last : now;
    }

    private static Shape.Event shape(Feed.Happened event) {
        return new Shape.Event(event.position().toString(), event.at(), Shaping.snake(event.kind()), event.topic().substring(TOPICS.length()),
                event.entry().isPresent() ? Optional.of(event.entry().getAsLong()) : Optional.empty());
    }
}
