package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import org.gehoor.arrival.Onward;
import org.gehoor.conversation.Conversation;
import org.gehoor.customer.Customer;
import org.gehoor.files.Uploads;
import org.gehoor.timeline.WaysOn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.util.UriComponentsBuilder;

/// `POST /chat/{id}/choice`: we missed a promise, and the customer says how to go on. What was typed goes along. Where a number or an address
/// is still to be asked, or the moment is gone, the page of the case asks.
@Controller
final class ChoicePage {

    private final ChatDoor door;
    private final Remarks remarks;
    private final Onward onward;

    ChoicePage(ChatDoor door, Remarks remarks, Onward onward) {
        this.door = door;
        this.remarks = remarks;
        this.onward = onward;
    }

    @PostMapping("/chat/{id}/choice")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String way, @RequestParam(defaultValue = "") String message,
                @RequestParam(defaultValue = "") String once, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        WaysOn.Chosen chosen = WaysOn.Chosen.read(way);
        Customer customer = onward.customer(conversation.id());
        boolean complete = switch (chosen.way()) {
            case "mail" -> customer.email().isPresent() && chosen.moment().isPresent();
            case "wait" -> true;
            default -> false;
        };
        remarks.with(conversation, message, Uploads.of(request), once, _ -> {
            if (complete && chosen.way().equals("mail")) {
                onward.mail(conversation.id(), customer.email().orElseThrow(), chosen.moment().orElseThrow());
            } else if (complete) {
                onward.wait(conversation.id());
            }
        });
        return complete ? Addresses.see(conversation) : Addresses.see(UriComponentsBuilder.fromPath("/cases/" + conversation.id() + "/choice")
                .queryParam("way", "{way}").build(way).toString());
    }
}
