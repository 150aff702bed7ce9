package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.hooks.Dispatch;
import org.gehoor.hooks.Hook;
import org.gehoor.hooks.HookRefusal;
import org.gehoor.hooks.Hooks;
import org.gehoor.hooks.Message;
import org.gehoor.hooks.Messages;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/// `/admin/hooks/{id}`: what one receiver heard and what it did not, and what can be done about it.
@Controller
final class HookPage {

    private static final int SHOWN = 50;

    private final Hooks hooks;
    private final Messages messages;
    private final Dispatch dispatch;
    private final Audit audit;
    private final Pages pages;

    HookPage(Hooks hooks, Messages messages, Dispatch dispatch, Audit audit, Pages pages) {
        this.hooks = hooks;
        this.messages = messages;
        this.dispatch = dispatch;
        this.audit = audit;
        this.pages = pages;
    }

    static String address(Hook hook) {
        return HooksPage.ADDRESS + "/" + hook.id();
    }

    static String standing(Hook hook) {
        return switch (hook.state()) {
            case ON -> "kept";
            case OFF -> "none";
            case GIVEN_UP -> "broken";
        };
    }

    static String state(Hook hook, Words words) {
        return switch (hook.state()) {
            case ON -> words.say("admin.hook.on");
            case OFF -> words.say("admin.hook.off");
            case GIVEN_UP -> words.say("admin.hook.given_up", "time", words.when(hook.stateAt()));
        };
    }

    @GetMapping("/admin/hooks/{id}")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Hook hook = hook(id, me);
        Words words = pages.words(request);
        return pages.show("admin/hook", new HookView(address(hook), hook.address().toString(), words.when(hook.madeAt()),
                hook.kinds().stream().map(kind -> words.say("admin.kind." + kind)).toList(), standing(hook), state(hook, words),
                hook.isOn(), hook.state() == Hook.State.GIVEN_UP, messages.waiting(hook.id()),
                messages.latest(hook.id(), SHOWN).stream().map(told -> row(told, words)).toList()));
    }

    /// Switches it on.
    @PostMapping("/admin/hooks/{id}/on")
    View switchOn(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        return set(hook(id, me), Hook.State.ON, me);
    }

    /// Switches it off.
    @PostMapping("/admin/hooks/{id}/off")
    View switchOff(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        return set(hook(id, me), Hook.State.OFF, me);
    }

    /// Sends a message without meaning.
    @PostMapping("/admin/hooks/{id}/test")
    View test(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        Hook hook = hook(id, me);
        dispatch.test(hook.id());
        return Allowed.go(URI.create(address(hook)));
    }

    /// Tells one message again.
    @PostMapping("/admin/hooks/{id}/messages/{message}/again")
    View again(@PathVariable String id, @PathVariable UUID message, @AuthenticationPrincipal StaffMember me) {
        Hook hook = hook(id, me);
        messages.again(hook.id(), message);
        return Allowed.go(URI.create(address(hook)));
    }

    /// Removes it.
    @PostMapping("/admin/hooks/{id}/removal")
    View destroy(@PathVariable String id, @AuthenticationPrincipal StaffMember me) {
        Hook hook = hook(id, me);
        audit.record(me.id(), "hook removed", "hook:" + hook.id());
        hooks.remove(hook.id());
        return Allowed.go(URI.create(HooksPage.ADDRESS));
    }

    private View set(Hook hook, Hook.State state, StaffMember me) {
        audit.record(me.id(), "hook " + state.name().toLowerCase(Locale.ROOT), "hook:" + hook.id());
        hooks.set(hook.id(), state);
        return Allowed.go(URI.create(address(hook)));
    }

    private Hook hook(String id, StaffMember me) {
        Allowed.hooks(me);
        try {
            return hooks.get(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            throw new Refusal(HookRefusal.NOT_FOUND);
        }
    }

    private static HookView.Row row(Message.Told told, Words words) {
        Message message = told.message();
        String standing = message.deliveredAt().isPresent() ? "kept" : message.givenUpAt().isPresent() ? "broken"
                : message.attempts() == 0 ? "running" : "at-risk";
        String state = message.deliveredAt().map(at -> words.say("admin.message.delivered", "time", words.when(at)))
                .or(() -> message.givenUpAt().map(at -> words.say("admin.message.given_up", "time", words.when(at))))
                .orElseGet(() -> words.say("admin.message.waiting", "time", words.when(message.nextTry().orElseThrow())));
        return new HookView.Row(message.id().toString(), message.kind(), words.when(message.madeAt()), standing, state, message.payload(),
                told.attempts().stream().map(attempt -> attempt(attempt, words)).toList());
    }

    private static String attempt(Message.Attempt attempt, Words words) {
        String outcome = attempt.outcome().matches("\\d+") ? words.say("admin.attempt.answered", "status", attempt.outcome())
                : words.say("admin.attempt." + attempt.outcome());
        return words.say("admin.attempt", "time", words.when(attempt.at()), "outcome", outcome, "milliseconds", Integer.toString(attempt.milliseconds()));
    }
}
