package org.gehoor.api;

import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.PhoneNumber;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who customers are. Whoever reads is recorded first.
@Controller
@RequestMapping(path = ApiPage.ADDRESS + "/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class CustomerReading {

    private final Customers customers;
    private final Conversations conversations;
    private final Shaping shaping;
    private final Lists lists;
    private final Audit audit;

    CustomerReading(Customers customers, Conversations conversations, Shaping shaping, Lists lists, Audit audit) {
        this.customers = customers;
        this.conversations = conversations;
        this.shaping = shaping;
        this.lists = lists;
        this.audit = audit;
    }

    @Operation(id = "get_customer", scope = Scope.CUSTOMERS, permission = Permission.READ_CUSTOMER)
    @GetMapping
    ResponseEntity<Shape.Customer> get(@PathVariable String id, @AuthenticationPrincipal Holder holder) {
        Customer one = find(id);
        audit.record(holder, "read", "customer:" + one.id());
        return ResponseEntity.ok(new Shape.Customer(one.id().toString(), one.name(), one.email().map(EmailAddress::text),
                one.phone().map(PhoneNumber::e164), one.language().tag()));
    }

    @Operation(id = "list_conversations_of_customer", scope = Scope.CUSTOMERS, permission = Permission.READ_CUSTOMER)
    @GetMapping("/conversations")
    ResponseEntity<Shape.Conversations> conversations(@PathVariable String id, @RequestParam Optional<String> cursor,
                                                      @RequestParam(defaultValue = Lists.USUAL) @Most(Lists.MOST) int limit,
                                                      @AuthenticationPrincipal Holder holder) {
        Customer one = find(id);
        audit.record(holder, "list", "customer:" + one.id());
        var wanted = new Conversations.Wanted(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(one.id()));
        String list = Lists.name(holder, "customer", one.id());
        Optional<ConversationId> before = lists.id(list, cursor).map(ConversationId::new);
        Lists.Cut<Conversation> cut = lists.cut(list, Finding.limit(limit), most -> conversations.list(wanted, before, most), each -> each.id().toString());
        return ResponseEntity.ok(new Shape.Conversations(shaping.of(cut.items()), cut.more(), cut.more() ? cut.next() : Optional.empty()));
    }

    private Customer find(String id) {
        return Finding.id(id, CustomerId::new).flatMap(customers::find).orElseThrow(() -> new Refusal(ApiRefusal.NOT_FOUND));
    }
}
