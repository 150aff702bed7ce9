package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Probe;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.MailboxId;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/admin/channels/{id}`: how it goes with one mailbox, and its settings. Secrets go in and never come out.
@Controller
final class MailboxPage {

    private static final String ONE = ChannelsPage.ADDRESS + "/{id}";

    private final MailboxDesk desk;
    private final Channels channels;
    private final Probe probe;
    private final Audit audit;
    private final Pages pages;

    MailboxPage(MailboxDesk desk, Channels channels, Probe probe, Audit audit, Pages pages) {
        this.desk = desk;
        this.channels = channels;
        this.probe = probe;
        this.audit = audit;
        this.pages = pages;
    }

    static String address(Mailbox mailbox) {
        return ChannelsPage.ADDRESS + "/" + mailbox.id();
    }

    @GetMapping(ONE)
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Mailbox mailbox = mailbox(id, me);
        return pages.show("admin/mailbox", view(mailbox, List.of(), false, request));
    }

    /// Changes its settings.
    @PostMapping(ONE)
    View update(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Mailbox mailbox = mailbox(id, me);
        MailboxForm form = MailboxForm.of(request);
        var reading = new MailboxReading(form, pages.words(request), Optional.of(mailbox), desk.fetching(mailbox));
        audit.record(me.id(), "mailbox changed", subject(mailbox));
        if (desk.change(mailbox, form, reading)) {
            return Allowed.go(URI.create(address(mailbox)));
        }
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/mailbox", view(mailbox, form, reading.faults(), List.of(), false, request));
    }

    /// Tries its servers, now.
    @PostMapping(ONE + "/trial")
    View attempt(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Mailbox mailbox = mailbox(id, me);
        Words words = pages.words(request);
        audit.record(me.id(), "mailbox tried", subject(mailbox));
        var tried = new ArrayList<MailboxView.Tried>();
        if (desk.fetching(mailbox).isPresent()) {
            tried.add(Channels.tried(words.say("admin.mailbox.tried_fetching"), probe.fetching(mailbox.id()), words));
        }
        if (mailbox.sending().isPresent()) {
            tried.add(Channels.tried(words.say("admin.mailbox.tried_sending"), probe.sending(mailbox.id()), words));
        }
        if (tried.isEmpty()) {
            tried.add(new MailboxView.Tried(true, words.say("admin.mailbox.nothing_to_try")));
        }
        return pages.show("admin/mailbox", view(mailbox, tried, false, request));
    }

    /// Switches it on.
    @PostMapping(ONE + "/on")
    View switchOn(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        return set(mailbox(id, me), true, me);
    }

    /// Switches it off.
    @PostMapping(ONE + "/off")
    View switchOff(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        return set(mailbox(id, me), false, me);
    }

    /// Removes it, unless something hangs on it.
    @PostMapping(ONE + "/removal")
    View destroy(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Mailbox mailbox = mailbox(id, me);
        audit.record(me.id(), "mailbox removed", subject(mailbox));
        if (desk.remove(mailbox)) {
            return Allowed.go(URI.create(ChannelsPage.ADDRESS));
        }
        return pages.show(HttpStatus.CONFLICT, "admin/mailbox", view(mailbox, List.of(), true, request));
    }

    private View set(Mailbox mailbox, boolean on, StaffMember me) {
        audit.record(me.id(), on ? "mailbox on" : "mailbox off", subject(mailbox));
        desk.set(mailbox, on);
        return Allowed.go(URI.create(address(mailbox)));
    }

    private MailboxView view(Mailbox mailbox, List<MailboxView.Tried> tried, boolean stays, HttpServletRequest request) {
        return view(mailbox, MailboxForm.of(mailbox, desk.fetching(mailbox)), Faults.none(), tried, stays, request);
    }

    private MailboxView view(Mailbox mailbox, MailboxForm form, Faults faults, List<MailboxView.Tried> tried, boolean stays, HttpServletRequest request) {
        Words words = pages.words(request);
        Channels.State state = channels.state(mailbox, words);
        return new MailboxView(address(mailbox), mailbox.address().text(), state.standing(), state.words(), mailbox.on(), channels.notes(mailbox, words),
                channels.facts(mailbox, words), tried, stays, desk.fields(mailbox, form, faults, words));
    }

    private static String subject(Mailbox mailbox) {
        return "mailbox:" + mailbox.id();
    }

    private Mailbox mailbox(String id, StaffMember me) {
        Allowed.channels(me);
        try {
            return desk.find(new MailboxId(UUID.fromString(id))).orElseThrow(() -> new Refusal(AdminRefusal.NO_MAILBOX));
        } catch (IllegalArgumentException none) {
            throw new Refusal(AdminRefusal.NO_MAILBOX);
        }
    }
}
