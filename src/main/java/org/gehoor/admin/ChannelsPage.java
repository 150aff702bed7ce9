package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/admin/channels`: the mailboxes, how it goes with each, and a new one.
@Controller
final class ChannelsPage {

    static final String ADDRESS = "/admin/channels";
    private static final String NEW = ADDRESS + "/new";

    private final MailboxDesk desk;
    private final Channels channels;
    private final Outbox outbox;
    private final Audit audit;
    private final Pages pages;

    ChannelsPage(MailboxDesk desk, Channels channels, Outbox outbox, Audit audit, Pages pages) {
        this.desk = desk;
        this.channels = channels;
        this.outbox = outbox;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.channels(me);
        Words words = pages.words(request);
        List<Mailbox> mailboxes = desk.list();
        return pages.show("admin/channels", new ChannelList(mailboxes.stream().map(mailbox -> row(mailbox, words)).toList(),
                mailboxes.stream().filter(mailbox -> channels.state(mailbox, words).alarming()).map(mailbox -> alarm(mailbox, words)).toList(),
                outbox.stuckBy().stream().map(stuck -> stuck(stuck, mailboxes, words)).toList(), outbox.leaves()));
    }

    /// The form of a new mailbox.
    @GetMapping(NEW)
    View form(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.channels(me);
        return pages.show("admin/mailbox-new", desk.fields(MailboxForm.empty(), pages.words(request)));
    }

    /// Makes a mailbox.
    @PostMapping(ADDRESS)
    View create(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.channels(me);
        MailboxForm form = MailboxForm.of(request);
        var reading = new MailboxReading(form, pages.words(request), Optional.empty(), Optional.empty());
        Optional<Mailbox> made = desk.make(form, reading, pages.words(request));
        if (made.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/mailbox-new", desk.fields(form, reading.faults(), pages.words(request)));
        }
        audit.record(me.id(), "mailbox made", "mailbox:" + made.get().id());
        return Allowed.go(URI.create(MailboxPage.address(made.get())));
    }

    private static String stuck(Outbox.Stuck stuck, List<Mailbox> mailboxes, Words words) {
        String what = words.say("outbox.trouble." + stuck.trouble().code(), "count", stuck.letters());
        return mailboxes.stream().filter(mailbox -> Optional.of(mailbox.id().value()).equals(stuck.mailbox())).findFirst()
                .map(mailbox -> mailbox.address().text() + ": " + what).orElse(what);
    }

    private ChannelList.Row row(Mailbox mailbox, Words words) {
        Channels.State state = channels.state(mailbox, words);
        return new ChannelList.Row(MailboxPage.address(mailbox), mailbox.address().text(), channels.looked(mailbox, words),
                channels.today(mailbox, words.zone()), state.standing(), state.words());
    }

    private ChannelList.Alarm alarm(Mailbox mailbox, Words words) {
        return new ChannelList.Alarm(MailboxPage.address(mailbox),
                words.say("admin.channels.alarm", "address", mailbox.address().text(), "time", channels.since(mailbox, words)),
                String.join(" ", channels.notes(mailbox, words)));
    }
}
