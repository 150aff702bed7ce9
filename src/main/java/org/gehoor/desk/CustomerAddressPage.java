package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.pages.Faults;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/address`: putting the mail address of a customer right. It opens their case to whoever reads mail there, so
/// it must be proven again, stands among colleagues in the conversation with what it was before, and is in the audit.
@Controller
final class CustomerAddressPage {

    private final People people;
    private final Changing changing;
    private final Writing writing;
    private final OwnSheets sheets;

    CustomerAddressPage(People people, Changing changing, Writing writing, OwnSheets sheets) {
        this.people = people;
        this.changing = changing;
        this.writing = writing;
        this.sheets = sheets;
    }

    /// Where the change is written.
    record Changing(Customers customers, Exchange exchange, Audit audit) {}

    @GetMapping("/desk/conversations/{id}/address")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = sheets.open(id, me);
        return page(HttpStatus.OK, one, before(people.of(one.id())), Faults.none(), request);
    }

    @PostMapping("/desk/conversations/{id}/address")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String email, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = sheets.open(id, me);
        Words words = sheets.words(request);
        Optional<EmailAddress> address = EmailAddress.read(email);
        if (address.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, email, Faults.none().with("email", words.say("desk.address.wrong")), request);
        }
        Customer customer = people.of(one.id());
        writing.once(once, one.id(), me, author -> {
            changing.audit().record(me.id(), "change address", "customer:" + customer.id());
            changing.customers().told(customer.id(), "", address, Optional.empty());
            changing.exchange().note(one.id(), author, Text.read(words.say("desk.address.note", "before", before(customer), "address", address.get().text())));
        });
        return Address.go(Address.of(one.id()));
    }

    private View page(HttpStatus status, Conversation one, String email, Faults faults, HttpServletRequest request) {
        return sheets.show(status, "desk/address", new Corrected(sheets.about(one, request), before(people.of(one.id())), email, faults));
    }

    private static String before(Customer customer) {
        return customer.email().map(EmailAddress::text).orElse("");
    }
}
