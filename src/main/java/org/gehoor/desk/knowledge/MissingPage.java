package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversations;
import org.gehoor.knowledge.Missed;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Question;
import org.gehoor.knowledge.Questions;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// `/desk/knowledge/missing`: what was searched for and asked in vain, for who writes articles. Nothing of it goes into an article by itself.
@Controller
final class MissingPage {

    static final String ADDRESS = KnowledgePage.ADDRESS + "/missing";
    private static final int MOST = 200;

    private final Wants wants;
    private final Asked asked;
    private final Shelves shelves;
    private final Pages pages;

    MissingPage(Wants wants, Asked asked, Shelves shelves, Pages pages) {
        this.wants = wants;
        this.asked = asked;
        this.shelves = shelves;
        this.pages = pages;
    }

    /// The rooms that know what is wanted.
    record Wants(Misses misses, Questions questions, Conversations conversations) {}

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        Words words = pages.words(request);
        List<MissingList.Question> questions = wants.questions().list(false, MOST).stream().flatMap(question -> question(question, me, words)).toList();
        return pages.show("desk/knowledge/missing", new MissingList(shelves.at(ADDRESS, words), wants.misses().list(MOST).stream().map(missed -> search(missed, words)).toList(),
                questions, Allowed.may(me, Permission.WRITE_KNOWLEDGE)));
    }

    /// None is needed, or it is written.
    @PostMapping(ADDRESS + "/end")
    View settle(@RequestParam String language, @RequestParam String key, @AuthenticationPrincipal StaffMember me) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Language.of(language).ifPresent(spoken -> wants.misses().settle(spoken, key, me.id()));
        return back();
    }

    @PostMapping(ADDRESS + "/questions/{id}/end")
    View settle(@PathVariable UUID id, @AuthenticationPrincipal StaffMember me) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        wants.questions().settle(id);
        return back();
    }

    private static MissingList.Search search(Missed missed, Words words) {
        return new MissingList.Search(missed.language().tag(), missed.key(), missed.words(), words.say("knowledge.using.times", "count", missed.times(),
                "nothing", Long.toString(missed.nothing()), "nohelp", Long.toString(missed.noHelp())), words.day(missed.lastAt()));
    }

    private Stream<MissingList.Question> question(Question question, StaffMember me, Words words) {
        String href = Allowed.may(me, Permission.READ_CONVERSATION) ? "/desk/conversations/" + question.conversation() : "";
        return asked.words(question).map(said -> new MissingList.Question(question.id().toString(), wants.conversations().get(question.conversation()).language().tag(),
                asked.cleared(said, asked.known(question.conversation())), words.day(question.at()), href)).stream();
    }

    private static View back() {
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
