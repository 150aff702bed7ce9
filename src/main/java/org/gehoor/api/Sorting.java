package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gehoor.access.Audit;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.pages.Refusal;
import org.gehoor.sorting.Apart;
import org.gehoor.sorting.SortingRefusal;
import org.gehoor.sorting.Together;
import org.gehoor.vocabulary.LineId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/// What belongs together: one conversation goes on in another, and apart again; and words that are about something else become one of their own. Only for persons, under the rules of the desk.
@Controller
@RequestMapping(path = ApiPage.ADDRESS + "/conversations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class Sorting {

    private static final String KEY = "Idempotency-Key";

    private final Together together;
    private final Apart apart;
    private final Finding finding;
    private final Doing doing;
    private final Audit audit;

    Sorting(Together together, Apart apart, Finding finding, Doing doing, Audit audit) {
        this.together = together;
        this.apart = apart;
        this.finding = finding;
        this.doing = doing;
        this.audit = audit;
    }

    @Operation(id = "merge_conversation", scope = Scope.SORT, permission = Permission.SORT, success = 201, refuses = {409, 412})
    @PostMapping(path = "/merge", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape.Written> merge(@PathVariable String id, @RequestBody Shape.NewMerge merge, @RequestHeader(KEY) @Most(255) String key,
                                        @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                        HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> {
            Conversation into = other(merge.into());
            audit.record(holder, "merge", List.of("conversation:" + one.id(), "conversation:" + into.id()));
            together.merge(one.id(), into.id(), Writing.author(Writing.person(holder)));
            return doing.entry(one, Entry.What.Merged.class);
        });
    }

    @Operation(id = "undo_merge", scope = Scope.SORT, permission = Permission.SORT, success = 201, refuses = {409, 412})
    @PostMapping("/merge-end")
    ResponseEntity<Shape.Written> undo(@PathVariable String id, @RequestHeader(KEY) @Most(255) String key,
                                       @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                       HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> {
            audit.record(holder, "merge undone", "conversation:" + one.id());
            together.undo(one.id(), Writing.author(Writing.person(holder)));
            return doing.entry(one, Entry.What.MergeUndone.class);
        });
    }

    @Operation(id = "split_conversation", scope = Scope.SORT, permission = Permission.SORT, success = 201, refuses = {409, 412})
    @PostMapping(path = "/split", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape.Written> split(@PathVariable String id, @RequestBody Shape.NewSplit split, @RequestHeader(KEY) @Most(255) String key,
                                        @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                        HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> {
            audit.record(holder, "split", "conversation:" + one.id());
            apart.split(one.id(), split.messages() == null ? Set.of() : Set.copyOf(split.messages()), line(split.line()),
                    Writing.author(Writing.person(holder)));
            return doing.entry(one, Entry.What.SplitOff.class);
        });
    }

    /// @throws Refusal NO_SUCH_LINE
    private static Optional<LineId> line(Optional<String> typed) {
        return typed.map(one -> Finding.id(one, LineId::new).orElseThrow(() -> new Refusal(SortingRefusal.NO_SUCH_LINE)));
    }

    private Conversation other(@Nullable String id) {
        try {
            return finding.conversation(id == null ? "" : id);
        } catch (Refusal none) {
            throw new Refusal(SortingRefusal.NO_SUCH_OTHER);
        }
    }
}
