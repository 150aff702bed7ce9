package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.erasure.LegalHold;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.erasure.Retention;
import org.gehoor.erasure.RetentionRun;
import org.gehoor.erasure.RetentionTerm;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Channel;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/desk/retention`: the terms, the nights, and what is held.
@Controller
final class RetentionPage {

    static final String ADDRESS = "/desk/retention";
    private static final int NIGHTS = 31;

    private final Retention retention;
    private final LegalHolds holds;
    private final Known known;
    private final Pages pages;
    private final Clock clock;

    RetentionPage(Retention retention, LegalHolds holds, Known known, Pages pages, Clock clock) {
        this.retention = retention;
        this.holds = holds;
        this.known = known;
        this.pages = pages;
        this.clock = clock;
    }

    /// The rooms that know what is held and by whom.
    record Known(Conversations conversations, Staff staff) {}

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.SEE_RETENTION);
        Words words = pages.words(request);
        var profile = retention.profile();
        return pages.show("desk/retention", new RetentionSheet(profile.name(), announced(words), profile.terms().isEmpty(),
                profile.terms().stream().map(term -> term(term, words)).toList(),
                retention.latest(NIGHTS).stream().map(run -> night(run, words)).toList(),
                holds.list().stream().map(hold -> held(hold, me, words)).toList()));
    }

    private String announced(Words words) {
        return retention.beginsAt().map(begins -> words.say(begins.isAfter(clock.instant()) ? "desk.retention.begins" : "desk.retention.works",
                "time", words.when(begins))).orElseGet(() -> words.say("desk.retention.not_announced"));
    }

    private static RetentionSheet.Term term(RetentionTerm term, Words words) {
        return new RetentionSheet.Term(kind(term.how(), term.channel(), words), keep(term.keep(), words),
                words.say(term.byLaw() ? "desk.retention.by_law" : "desk.retention.own"),
                words.say("desk.retention.source", "source", term.source().in(words.language()), "day", words.day(term.on())));
    }

    private static RetentionSheet.Night night(RetentionRun run, Words words) {
        String state = run.endedAt().isEmpty() ? words.say("desk.retention.goes_on")
                : words.say(run.rehearsal() ? "desk.retention.rehearsal" : "desk.retention.done");
        return new RetentionSheet.Night(words.when(run.begunAt()), state, run.lines().stream().map(line -> new RetentionSheet.Line(
                kind(line.kind(), words), line.lookedAt(), line.erased(), line.held(), line.running())).toList());
    }

    private RetentionSheet.Held held(LegalHold hold, StaffMember me, Words words) {
        boolean reads = Rights.has(me, Permission.READ_CONVERSATION);
        Conversation about = known.conversations().get(hold.about());
        return new RetentionSheet.Held(reads ? Address.of(hold.about()) + (Rights.has(me, Permission.HOLD) ? "/hold" : "") : "",
                about.reference().toString(), words.say(hold.customer().isPresent() ? "desk.hold.customer" : "desk.hold.conversation"),
                words.say("desk.retention.until", "day", words.day(hold.until())), reads ? hold.reason() : words.say("desk.retention.sealed"),
                known.staff().get(hold.setBy()).name());
    }

    private static String kind(String kind, Words words) {
        String[] parts = kind.split("/");
        return kind(parts[0], parts.length == 1 ? Optional.empty() : Optional.of(Channel.of(parts[1])), words);
    }

    private static String kind(String how, Optional<Channel> channel, Words words) {
        String name = switch (how) {
            case "customer" -> words.say("desk.retention.kind_customer");
            case "final_letter" -> words.say("desk.retention.kind_final_letter");
            case "silence" -> words.say("desk.retention.kind_silence");
            case "left" -> words.say("desk.retention.kind_left");
            default -> words.say("desk.retention.kind_set_aside");
        };
        return channel.map(one -> name + ", " + Ways.word(one, words)).orElse(name);
    }

    private static String keep(Period keep, Words words) {
        Period whole = keep.normalized();
        return words.say("desk.retention.keep", "years", whole.getYears(), "months", whole.getMonths(), "days", whole.getDays()).strip();
    }
}
