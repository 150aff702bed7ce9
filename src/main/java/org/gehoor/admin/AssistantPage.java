package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.LanguageModel;
import org.gehoor.organisation.AutomaticHelp;
import org.gehoor.organisation.AutomaticHelps;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.MachineName;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/admin/assistant`: what the automatic help is called, whether it answers at all, and what nobody can change about it.
@Controller
final class AssistantPage {

    static final String ADDRESS = "/admin/assistant";

    private final AutomaticHelps automaticHelps;
    private final Machines machines;
    private final Letterhead letterhead;
    private final Audit audit;
    private final Pages pages;

    AssistantPage(AutomaticHelps automaticHelps, Machines machines, Letterhead letterhead, Audit audit, Pages pages) {
        this.automaticHelps = automaticHelps;
        this.machines = machines;
        this.letterhead = letterhead;
        this.audit = audit;
        this.pages = pages;
    }

    /// The machines that may be there.
    record Machines(ObjectProvider<Answers> answers, ObjectProvider<LanguageModel> model) {}

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.assistant(me);
        Words words = pages.words(request);
        AutomaticHelp now = automaticHelps.get();
        String organisation = letterhead.sheet().name();
        List<Choice> names = Arrays.stream(MachineName.values()).map(name -> new Choice(name.code(), name.in(words, organisation))).toList();
        Answers answers = machines.answers().getIfAvailable();
        return pages.show("admin/assistant", new AssistantView(answers != null, now.answers(), names, now.name().code(), now.name().in(words, organisation),
                machines.model().getIfAvailable() != null, now.phrases(), answers == null ? List.of() : answers.phrases(), request.getParameter("saved") != null));
    }

    /// Its name and, where a model is connected, whether it may put things in other words.
    ///
    /// @throws Refusal NO_MACHINE_NAME
    @PostMapping(ADDRESS)
    View update(@AuthenticationPrincipal StaffMember me, @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String wording) {
        Allowed.assistant(me);
        MachineName chosen = MachineName.read(name).orElseThrow(() -> new Refusal(AdminRefusal.NO_MACHINE_NAME));
        AutomaticHelp now = automaticHelps.get();
        boolean phrases = switch (wording) {
            case "quoted" -> false;
            case "phrased" -> machines.model().getIfAvailable() != null || now.phrases();
            default -> now.phrases();
        };
        audit.record(me.id(), "automatic help named " + chosen.code() + (phrases ? ", may use a model's words" : ", word for word only"), "assistant");
        automaticHelps.set(now.named(chosen, phrases));
        return saved();
    }

    /// No chat begins with a computer any more.
    @PostMapping(ADDRESS + "/off")
    View off(@AuthenticationPrincipal StaffMember me) {
        return answering(me, false);
    }

    @PostMapping(ADDRESS + "/on")
    View on(@AuthenticationPrincipal StaffMember me) {
        return answering(me, true);
    }

    private View answering(StaffMember me, boolean on) {
        Allowed.assistant(me);
        audit.record(me.id(), on ? "automatic help switched on" : "automatic help switched off", "assistant");
        automaticHelps.set(automaticHelps.get().answering(on));
        return saved();
    }

    private static View saved() {
        return Allowed.go(URI.create(ADDRESS + "?saved"));
    }
}
