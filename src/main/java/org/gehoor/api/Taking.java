package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.queue.PickUp;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/// Taking somebody out of the line, as at the desk: whoever waits longest in the lines this person serves, or one conversation when that is the same.
@Controller
@RequestMapping(path = ApiPage.ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
final class Taking {

    private static final String KEY = "Idempotency-Key";

    private final PickUp pickUp;
    private final Finding finding;
    private final Doing doing;

    Taking(PickUp pickUp, Finding finding, Doing doing) {
        this.pickUp = pickUp;
        this.finding = finding;
        this.doing = doing;
    }

    @Operation(id = "pick_up_next", scope = Scope.PICK_UP, permission = Permission.PICK_UP, success = 201, also = 204, refuses = 409)
    @PostMapping("/pickups")
    ResponseEntity<Shape.Conversation> next(@RequestHeader(KEY) @Most(255) String key, @AuthenticationPrincipal Holder holder, HttpServletRequest request) {
        var asked = new Doing.Asked(holder, key, Optional.empty(), request);
        return doing.once(asked, Shape.Conversation.class, () -> pickUp.next(Writing.person(holder).member()).map(this::answer));
    }

    @Operation(id = "pick_up", scope = Scope.PICK_UP, permission = Permission.PICK_UP, success = 201, refuses = {409, 412})
    @PostMapping("/conversations/{id}/pickup")
    ResponseEntity<Shape.Conversation> create(@PathVariable String id, @RequestHeader(KEY) @Most(255) String key,
                                              @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                              HttpServletRequest request) {
        var asked = new Doing.Asked(holder, key, seen, request);
        return doing.once(asked, Shape.Conversation.class, () -> {
            ConversationId one = doing.held(finding.conversation(id), asked).id();
            return Optional.of(answer(pickUp.exactly(one, Writing.person(holder).member())));
        });
    }

    private Given.Answer<Shape.Conversation> answer(ConversationId taken) {
        Shape.Conversation now = doing.now(taken);
        return new Given.Answer<>(taken.value(), now, Etag.of(now));
    }
}
