package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.access.Token;
import org.gehoor.access.Tokens;
import org.gehoor.db.Work;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/tokens`: the programs that act as me; for an administrator also the machines, to be looked over and revoked. A machine's token is made on the
/// command line: who keeps the installation does not get to read conversations by a detour on a page.
@Controller
final class TokensPage {

    static final String ADDRESS = "/desk/tokens";

    private final Tokens tokens;
    private final Audit audit;
    private final Work work;
    private final Pages pages;

    TokensPage(Tokens tokens, Audit audit, Work work, Pages pages) {
        this.tokens = tokens;
        this.audit = audit;
        this.work = work;
        this.pages = pages;
    }

    /// What was filled in.
    record Form(String label, List<String> scopes, String days) {}

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        return show(HttpStatus.OK, me, new Form("", List.of(), "90"), Faults.none(), Optional.empty(), pages.words(request));
    }

    /// Shows the new token, this once.
    @PostMapping(ADDRESS)
    View create(@RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "") List<String> scopes,
                @RequestParam(defaultValue = "") String days, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Words words = pages.words(request);
        var form = new Form(label, scopes, days);
        try {
            Tokens.Made made = work.whole(() -> make(form, me));
            return show(HttpStatus.OK, me, new Form("", List.of(), "90"), Faults.none(), Optional.of(made), words);
        } catch (Refusal refused) {
            Faults faults = Faults.none().with(field(refused), words.say(refused.code().key(), refused.namesAndValues()));
            return show(refused.code().kind().status(), me, form, faults, Optional.empty(), words);
        }
    }

    private Tokens.Made make(Form form, StaffMember me) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        form.scopes().forEach(code -> Scope.find(code).filter(Scope.of(me.role())::contains).ifPresent(scopes::add));
        Tokens.Made made = tokens.make(me.id(), form.label(), scopes, number(form.days()));
        audit.record(me.id(), "make", "token:" + made.token().id());
        return made;
    }

    @PostMapping(ADDRESS + "/end")
    View destroy(@RequestParam UUID token, @AuthenticationPrincipal StaffMember me) {
        work.whole(() -> {
            boolean revoked = tokens.revoke(me.id(), token) || Rights.has(me, Permission.KEEP_MACHINES) && tokens.revokeOfMachine(token);
            if (revoked) {
                audit.record(me.id(), "revoke", "token:" + token);
            }
        });
        return Address.go(ADDRESS);
    }

    private View show(HttpStatusCode status, StaffMember me, Form form, Faults faults, Optional<Tokens.Made> made, Words words) {
        List<Choice> scopes = Scope.of(me.role()).stream().map(scope -> new Choice(scope.code(), words.say("access.scope." + scope.code()))).toList();
        List<TokensView.Line> machines = Rights.has(me, Permission.KEEP_MACHINES) ? lines(tokens.ofMachines(), words) : List.of();
        return pages.show(status, "desk/tokens", new TokensView(lines(tokens.list(me.id()), words), machines, Rights.has(me, Permission.KEEP_MACHINES),
                scopes, form.label(), form.scopes(), form.days(), faults, made.map(one -> one.secret().reveal()).orElse(null))).secretly();
    }

    private static List<TokensView.Line> lines(List<Token> tokens, Words words) {
        return tokens.stream().map(token -> new TokensView.Line(token.id().toString(), token.label(),
                String.join(", ", token.inOrder().stream().map(scope -> words.say("access.scope." + scope.code())).toList()),
                words.day(token.endsAt()), token.usedAt().map(words::when).orElseGet(() -> words.say("desk.tokens.never")))).toList();
    }

    private static int number(String days) {
        return Stream.of(days.strip()).filter(text -> text.matches("\\d{1,4}")).map(Integer::parseInt).findFirst().orElse(0);
    }

    private static String field(Refusal refused) {
        return switch (refused.code().name()) {
            case "TOKEN_SCOPE" -> "scopes";
            case "TOKEN_DAYS" -> "days";
            default -> "label";
        };
    }
}
