package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.files.Files;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Lines;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.OpeningHours;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/replies`: words to the customer, and what happens next: the customer's turn, or ours again by a time.
@Controller
final class ReplyPage {

    private final Exchange exchange;
    private final Files files;
    private final Writing writing;
    private final Lines lines;
    private final Answering answering;
    private final Clock clock;

    ReplyPage(Saying saying, Writing writing, Lines lines, Answering answering, Clock clock) {
        this.exchange = saying.exchange();
        this.files = saying.files();
        this.writing = writing;
        this.lines = lines;
        this.answering = answering;
        this.clock = clock;
    }

    /// @param seen the last line that was on the page; when others said something since, it is shown first and asked once
    @PostMapping("/desk/conversations/{id}/replies")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = Talks.CUSTOMERS_TURN) String next,
                @RequestParam(defaultValue = "0") long seen, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me,
                HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = answering.find(id, me);
        Typing typing = Typing.reply(message, next);
        if (answering.hasNews(seen, once, one, me)) {
            return answering.news(one, seen, me, typing, request);
        }
        try {
            reply(one, new Sending(Text.read(message), Uploads.of(request)), next, once, me);
            return answering.replied(one, seen, me, request);
        } catch (Refusal refused) {
            return answering.refused(one, me, typing, refused, "message", request);
        }
    }

    /// What is sent.
    private record Sending(Text text, Uploads files) {}

    private void reply(Conversation one, Sending sent, String next, UUID once, StaffMember me) {
        OpeningHours hours = lines.get(one.line()).hours();
        if (next.equals(Talks.CUSTOMERS_TURN)) {
            writing.once(once, one.id(), me, author -> exchange.reply(one.id(), author, sent.text(), files.keep(one.id().value(), sent.files())));
        } else {
            Instant until = new Moments(hours, clock.instant()).read(next);
            writing.once(once, one.id(), me, author -> exchange.replyAndPromise(one.id(), author, sent.text(),
                    files.keep(one.id().value(), sent.files()), until, hours));
        }
    }
}
