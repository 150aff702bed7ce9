package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.files.Uploads;
import org.gehoor.letters.Leaving;
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
    private final Leaves leaves;
    private final Writing writing;
    private final Lines lines;
    private final Answering answering;
    private final Clock clock;

    ReplyPage(Saying saying, Writing writing, Lines lines, Answering answering, Clock clock) {
        this.exchange = saying.exchange();
        this.files = saying.files();
        this.leaves = saying.leaves();
        this.writing = writing;
        this.lines = lines;
        this.answering = answering;
        this.clock = clock;
    }

    /// @param seen the last line that was on the page; when others said something since, it is shown first and asked once
    @PostMapping("/desk/conversations/{id}/replies")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String message, @RequestParam(defaultValue = Talks.CUSTOMERS_TURN) String next,
                @RequestParam(defaultValue = "") List<UUID> kept, @RequestParam(defaultValue = "0") long seen, @RequestParam UUID once, @AuthenticationPrincipal StaffMember me,
                HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = answering.find(id, me);
        Typing typing = Typing.reply(message, next);
        if (answering.hasNews(seen, once, one, me)) {
            return answering.news(one, seen, me, typing, request);
        }
        try {
            boolean again = leaves.hasTakenBack(one.id(), me);
            reply(one, new Sending(Text.read(message), Uploads.of(request), kept), next, once, me);
            return again ? Address.go(Address.of(one.id())) : answering.replied(one, seen, me, request);
        } catch (Refusal refused) {
            return answering.refused(one, me, typing, refused, "message", request);
        }
    }

    /// What is sent.
    ///
    /// @param kept files that came with an answer that was taken back
    private record Sending(Text text, Uploads files, List<UUID> kept) {}

    /// By mail it leaves a little later; what is read live is said at once.
    private void reply(Conversation one, Sending sent, String next, UUID once, StaffMember me) {
        OpeningHours hours = lines.get(one.line()).hours(one.channel());
        Optional<Instant> until = next.equals(Talks.CUSTOMERS_TURN) ? Optional.empty() : Optional.of(new Moments(hours, clock.instant()).read(next));
        writing.onceAfterAnswer(once, one.id(), me, author -> {
            List<StoredFile> along = Stream.concat(leaves.pickUp(one.id(), me, sent.kept()).stream(), files.keep(one.id().value(), sent.files()).stream()).toList();
            if (leaves.waits(one.id(), author)) {
                leaves.begin(one.id(), author, new Leaving.Plan(sent.text().words(), until, false, along.stream().map(StoredFile::id).toList()));
            } else if (until.isEmpty()) {
                exchange.reply(one.id(), author, sent.text(), along);
            } else {
                exchange.replyAndPromise(one.id(), author, sent.text(), along, until.get(), hours);
            }
        });
    }
}
