package org.gehoor.app;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gehoor.backup.Shelf;
import org.gehoor.conversation.LanguageModel;
import org.gehoor.correspondence.Understanding;
import org.gehoor.hooks.Hooks;
import org.gehoor.hooks.Messages;
import org.gehoor.jobs.Jobs;
import org.gehoor.mail.SmtpListener;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Pages;
import org.gehoor.redaction.Gate;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// Says in words what is wrong, for people and for whatever watches over the program: 200 when nothing is, 503 otherwise.
/// When the database is gone the page of that trouble answers instead, also with 503.
@Controller
final class HealthPage {

    private final Pages pages;
    private final Plumbing plumbing;
    private final Postal postal;
    private final Lines lines;
    private final Places places;
    private final Staff staff;
    private final Clock clock;

    HealthPage(Pages pages, Plumbing plumbing, Postal postal, Lines lines, Places places, Staff staff, Clock clock) {
        this.pages = pages;
        this.plumbing = plumbing;
        this.postal = postal;
        this.lines = lines;
        this.places = places;
        this.staff = staff;
        this.clock = clock;
    }

    /// What works in the background, and whether a backup is wanted every day.
    record Plumbing(Jobs jobs, Outbox outbox, Messages messages, Hooks hooks, Gate gate, Shelf shelf, boolean daily, SmtpListener smtp, Understanding understanding,
                    ObjectProvider<LanguageModel> model) {
        Health health(List<Health.Unserved> unserved, List<Health.Post> post, Instant now) {
            return new Health(jobs.failing(), outbox.stuckBy(), messages.stuck(), hooks.givenUp(), gate.stopped(), List.copyOf(unserved), post,
                    Health.Copying.of(daily, shelf.newest(Shelf.Reason.DAILY), now), new Health.AtTheDoor(smtp.standing(), understanding.standing()),
                    model.stream().findFirst().map(LanguageModel::condition));
        }
    }

    /// The mailboxes that are fetched from.
    record Postal(Mailboxes mailboxes, Fetchings fetchings, Conditions conditions) {
        List<Health.Post> all(Instant now) {
            List<MailboxId> due = fetchings.due().stream().map(Fetchings.Due::mailbox).toList();
            return mailboxes.list().stream().filter(mailbox -> due.contains(mailbox.id()))
                    .map(mailbox -> Health.Post.of(mailbox, conditions.of(mailbox.id()), now)).toList();
        }
    }

    @GetMapping("/health")
    View show() {
        var unserved = new ArrayList<Health.Unserved>();
        for (Line line : lines.list()) {
            int waiting = places.waiting(line.id());
            if (waiting > 0 && line.hours().isOpen(clock.instant()) && staff.working(lines.teamsOf(line.id())) == 0) {
                unserved.add(new Health.Unserved(line.topic(), line.language().tag(), waiting));
            }
        }
        Health health = plumbing.health(unserved, postal.all(clock.instant()), clock.instant());
        return pages.show(health.isWell() ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE, "app/health", health);
    }
}
