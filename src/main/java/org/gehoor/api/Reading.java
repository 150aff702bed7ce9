package org.gehoor.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Conversations, their entries, and the lines. Whoever reads is recorded first.
@Controller
@RequestMapping(path = ApiPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
final class Reading {

    private final Matters matters;
    private final Finding finding;
    private final Shaping shaping;
    private final Lists lists;
    private final Audit audit;

    Reading(Matters matters, Finding finding, Shaping shaping, Lists lists, Audit audit) {
        this.matters = matters;
        this.finding = finding;
        this.shaping = shaping;
        this.lists = lists;
        this.audit = audit;
    }

    /// What is read.
    record Matters(Conversations conversations, Timelines timelines, Lines lines, Places places) {}

    @Operation(id = "list_conversations", scope = Scope.READ, permission = Permission.READ_CONVERSATION)
    @GetMapping("/conversations")
    ResponseEntity<Shape.Conversations> list(
            @RequestParam @Allowed({"with_assistant", "waiting_for_person", "with_person", "waiting_for_customer", "closed", "set_aside"}) Optional<String> turn,
            @RequestParam Optional<String> line, @RequestParam Optional<String> owner, @RequestParam Optional<Instant> since,
            @RequestParam Optional<String> cursor, @RequestParam(defaultValue = Lists.USUAL) @Most(Lists.MOST) int limit,
            @AuthenticationPrincipal Holder holder) {
        var wanted = new Conversations.Wanted(
                Finding.among("turn", turn, "with_assistant", "waiting_for_person", "with_person", "waiting_for_customer", "closed", "set_aside"),
                Finding.parameter("line", line, LineId::new), Finding.parameter("owner", owner, StaffId::new), since, Optional.empty());
        String list = Lists.name(holder, "conversations", wanted);
        audit.record(holder, "list", "conversations");
        return ResponseEntity.ok(page(list, wanted, cursor, limit));
    }

    private Shape.Conversations page(String list, Conversations.Wanted wanted, Optional<String> cursor, int limit) {
        Optional<ConversationId> before = lists.id(list, cursor).map(ConversationId::new);
        Lists.Cut<Conversation> cut = lists.cut(list, Finding.limit(limit), most -> matters.conversations().list(wanted, before, most),
                one -> one.id().toString());
        return new Shape.Conversations(shaping.of(cut.items()), cut.more(), cut.more() ? cut.next() : Optional.empty());
    }

    @Operation(id = "get_conversation", scope = Scope.READ, permission = Permission.READ_CONVERSATION, also = 304)
    @GetMapping("/conversations/{id}")
    ResponseEntity<Shape.Conversation> get(@PathVariable String id, @RequestHeader(HttpHeaders.IF_NONE_MATCH) Optional<String> seen,
                                           @AuthenticationPrincipal Holder holder) {
        Conversation found = finding.conversation(id);
        audit.record(holder, "read", "conversation:" + found.id());
        Shape.Conversation shape = shaping.of(found);
        String etag = Etag.of(shape);
        return Etag.isIn(seen, etag) ? ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build() : ResponseEntity.ok().eTag(etag).body(shape);
    }

    @Operation(id = "list_entries", scope = Scope.READ, permission = Permission.READ_CONVERSATION)
    @GetMapping("/conversations/{id}/entries")
    ResponseEntity<Shape.Entries> entries(@PathVariable String id, @RequestParam Optional<String> cursor,
                                          @RequestParam(defaultValue = Lists.USUAL) @Most(Lists.MOST) int limit, @AuthenticationPrincipal Holder holder) {
        Conversation found = finding.conversation(id);
        String list = Lists.name(holder, "entries", found.id());
        long after = lists.number(list, cursor);
        audit.record(holder, "read", "conversation:" + found.id());
        Lists.Cut<Entry> cut = lists.cut(list, Finding.limit(limit), most -> matters.timelines().after(found.id(), after, most),
                entry -> Long.toString(entry.sequence()));
        return ResponseEntity.ok(new Shape.Entries(cut.items().stream().map(entry -> Telling.of(found.id(), entry)).toList(), cut.more(),
                cut.next().orElseGet(() -> cursor.orElseGet(() -> lists.at(list, "0")))));
    }

    @Operation(id = "list_lines", scope = Scope.READ, permission = Permission.SEE_LINE)
    @GetMapping("/lines")
    ResponseEntity<Shape.Lines> lines() {
        List<Shape.Line> all = matters.lines().list().stream().map(line -> new Shape.Line(line.id().toString(), line.brand(), line.topic(),
                line.language().tag(), line.team().toString(), matters.places().waiting(line.id()))).toList();
        return ResponseEntity.ok(new Shape.Lines(all));
    }
}
