package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.pages.Pages;
import org.gehoor.timeline.CustomerCase.Promised;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/chat/{id}/address`: where the answer goes when the window is closed.
@Controller
final class AddressPage {

    private final Pages pages;
    private final ChatDoor door;
    private final Participants participants;
    private final Customers customers;
    private final CustomerCases cases;

    AddressPage(Pages pages, ChatDoor door, Participants participants, Customers customers, CustomerCases cases) {
        this.pages = pages;
        this.door = door;
        this.participants = participants;
        this.customers = customers;
        this.cases = cases;
    }

    @GetMapping("/chat/{id}/address")
    View show(@PathVariable String id, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        Customer customer = customers.get(participants.customer(conversation.id()));
        return pages.show("chat/address", form(conversation, customer.email().map(EmailAddress::text).orElse(""), null, pages.words(request)));
    }

    @PostMapping("/chat/{id}/address")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String email, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        Optional<EmailAddress> address = EmailAddress.read(email);
        if (address.isEmpty()) {
            Words words = pages.words(request);
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "chat/address", form(conversation, email, words.say("chat.email_fault"), words));
        }
        customers.told(participants.customer(conversation.id()), "", address, Optional.empty());
        return Addresses.see(conversation);
    }

    private AddressForm form(Conversation conversation, String email, @Nullable String fault, Words words) {
        return new AddressForm(conversation.id().toString(), email,
                cases.of(conversation, words).promised().map(Promised::words).orElse(null), fault);
    }
}
