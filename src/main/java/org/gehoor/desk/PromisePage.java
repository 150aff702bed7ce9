package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Refusal;
import org.gehoor.promise.Promise;
import org.gehoor.queue.Promising;
import org.gehoor.queue.QueueRefusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/desk/conversations/{id}/promises`: promising something before a day and time. The words are shown before they are said: the first press shows
/// them, and what they break; the second says them.
@Controller
final class PromisePage {

    private static final List<Promise.Kind> KINDS = List.of(Promise.Kind.ANSWER, Promise.Kind.DECISION, Promise.Kind.SOLUTION);
    private static final LocalTime END = LocalTime.of(17, 0);

    private final Promising promising;
    private final PromiseSheets kinds;
    private final Writing writing;
    private final OwnSheets sheets;

    PromisePage(Promising promising, PromiseSheets kinds, Writing writing, OwnSheets sheets) {
        this.promising = promising;
        this.kinds = kinds;
        this.writing = writing;
        this.sheets = sheets;
    }

    /// What was typed.
    record Typed(@Nullable String kind, @Nullable String moment, @Nullable String day, @Nullable String time) {
        PromiseSheet.Said said() {
            return new PromiseSheet.Said(text(kind), text(moment), text(day), text(time));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }

    @GetMapping("/desk/conversations/{id}/promises")
    View show(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        return page(HttpStatus.OK, sheets.open(id, me), new PromiseSheet.Said(Promise.Kind.ANSWER.code(), "", "", ""), Faults.none(), request);
    }

    /// @param sure whether the words were read
    @PostMapping("/desk/conversations/{id}/promises")
    View create(@PathVariable String id, Typed form, @RequestParam(defaultValue = "false") boolean sure, @RequestParam UUID once,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.REPLY);
        Conversation one = sheets.find(id, me);
        PromiseSheet.Said typed = form.said();
        Words words = sheets.words(request);
        Optional<Promise.Kind> kind = KINDS.stream().filter(known -> known.code().equals(typed.kind())).findFirst();
        Optional<Instant> due = due(typed, words);
        if (kind.isEmpty() || due.isEmpty()) {
            Faults faults = kind.isEmpty() ? Faults.none().with("kind", words.say("desk.promise.no_kind")) : Faults.none();
            return page(HttpStatus.UNPROCESSABLE_CONTENT, one, typed, due.isEmpty() ? faults.with("moment", words.say("desk.promise.no_moment")) : faults, request);
        }
        if (!sure) {
            return check(one, typed, kind.get(), due.get(), request);
        }
        try {
            writing.once(once, one.id(), me, author -> promising.make(one.id(), author, kind.get(), due.get(), true));
            return Address.go(Address.of(one.id()));
        } catch (Refusal refused) {
            return refused(one, typed, kind.get(), refused, request);
        }
    }

    private View check(Conversation one, PromiseSheet.Said typed, Promise.Kind kind, Instant due, HttpServletRequest request) {
        Words words = sheets.words(request);
        try {
            promising.check(one.id(), kind, due);
        } catch (Refusal refused) {
            return refused(one, typed, kind, refused, request);
        }
        return sheets.show(HttpStatus.OK, "desk/promise-check", kinds.check(sheets.about(one, request), one, typed, kind, due, words));
    }

    private View refused(Conversation one, PromiseSheet.Said typed, Promise.Kind kind, Refusal refused, HttpServletRequest request) {
        if (refused.code().kind() != Refusal.Kind.ASK_AGAIN) {
            throw refused;
        }
        Words words = sheets.words(request);
        String why = refused.code() == QueueRefusal.LATER_THAN_THE_LAW
                ? promising.latest(one.id(), kind).map(term -> words.say("desk.promise.too_late", "time", words.when(term.dueAt()), "rule", term.rule())).orElseThrow()
                : words.say(refused.code().key(), refused.namesAndValues());
        return page(refused.code().kind().status(), one, typed, Faults.none().with("moment", why), request);
    }

    private View page(HttpStatusCode status, Conversation one, PromiseSheet.Said typed, Faults faults, HttpServletRequest request) {
        return sheets.show(status, "desk/promise", kinds.sheet(sheets.about(one, request), one, KINDS, typed, faults, sheets.words(request)));
    }

    /// A day and a time of their own go before one of the moments we name.
    private static Optional<Instant> due(PromiseSheet.Said typed, Words words) {
        try {
            if (typed.day().isEmpty()) {
                return Optional.of(Instant.parse(typed.moment()));
            }
            LocalTime time = typed.time().isEmpty() ? END : LocalTime.parse(typed.time());
            return Optional.of(LocalDate.parse(typed.day()).atTime(time).atZone(words.zone()).toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
