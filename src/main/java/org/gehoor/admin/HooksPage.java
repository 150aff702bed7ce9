package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Audit;
import org.gehoor.hooks.Hook;
import org.gehoor.hooks.HookRefusal;
import org.gehoor.hooks.Hooks;
import org.gehoor.hooks.Messages;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/admin/hooks`: which programs hear what happens, and a new one.
@Controller
final class HooksPage {

    static final String ADDRESS = "/admin/hooks";

    private final Hooks hooks;
    private final Messages messages;
    private final Audit audit;
    private final Pages pages;

    HooksPage(Hooks hooks, Messages messages, Audit audit, Pages pages) {
        this.hooks = hooks;
        this.messages = messages;
        this.audit = audit;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hooks(me);
        return pages.show("admin/hooks", page(pages.words(request), "", List.of(), Faults.none(), Optional.empty()));
    }

    /// Makes a hook. The answer shows its secret, this once.
    @PostMapping(ADDRESS)
    View create(@RequestParam(defaultValue = "") String address, @RequestParam(defaultValue = "") List<String> kinds,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.hooks(me);
        Words words = pages.words(request);
        try {
            Hooks.Made made = hooks.make(address, kinds, me.id().value());
            audit.record(me.id(), "hook made", "hook:" + made.hook().id());
            var shown = new HookList.Made(HookPage.address(made.hook()), made.hook().address().toString(), made.secret());
            return pages.show("admin/hooks", page(words, "", List.of(), Faults.none(), Optional.of(shown))).secretly();
        } catch (Refusal refused) {
            String field = refused.code() == HookRefusal.KINDS ? "kinds" : "address";
            Faults faults = Faults.none().with(field, words.say(refused.code().key(), refused.namesAndValues()));
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "admin/hooks", page(words, address, kinds, faults, Optional.empty()));
        }
    }

    private HookList page(Words words, String typed, List<String> chosen, Faults faults, Optional<HookList.Made> made) {
        List<Choice> kinds = Hooks.KINDS.stream().map(kind -> new Choice(kind, words.say("admin.kind." + kind), "entry." + kind)).toList();
        return new HookList(hooks.list().stream().map(hook -> row(hook, words)).toList(), typed, chosen, kinds, faults, made);
    }

    private HookList.Row row(Hook hook, Words words) {
        return new HookList.Row(HookPage.address(hook), hook.address().toString(), hook.kinds().size(), HookPage.standing(hook),
                HookPage.state(hook, words), messages.waiting(hook.id()));
    }
}
