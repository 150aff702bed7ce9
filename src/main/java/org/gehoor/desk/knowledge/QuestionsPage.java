package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversations;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Capture;
import org.gehoor.knowledge.KnowledgeRefusal;
import org.gehoor.knowledge.Question;
import org.gehoor.knowledge.Questions;
import org.gehoor.knowledge.Rewriting;
import org.gehoor.knowledge.Wording;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
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

/// `/desk/knowledge/questions`: what customers asked and an article answered. A person writes it anew, without personal data and not in the customer's
/// wording; then it helps to find that article.
@Controller
final class QuestionsPage {

    static final String ADDRESS = KnowledgePage.ADDRESS + "/questions";
    private static final int MOST = 30;

    private final Answered answered;
    private final Asked asked;
    private final Shelves shelves;
    private final Pages pages;

    QuestionsPage(Answered answered, Asked asked, Shelves shelves, Pages pages) {
        this.answered = answered;
        this.asked = asked;
        this.shelves = shelves;
        this.pages = pages;
    }

    /// The rooms that know what was asked, and which article answered.
    record Answered(Questions questions, Articles articles, Capture capture, Conversations conversations) {}

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.READ_KNOWLEDGE);
        return pages.show("desk/knowledge/questions", list(me, Optional.empty(), pages.words(request)));
    }

    /// In a person's own words.
    ///
    /// @throws Refusal NOT_FOUND when it waits no more
    @PostMapping(ADDRESS + "/{id}")
    View create(@PathVariable UUID id, @RequestParam(defaultValue = "") String wording, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        Question question = answered.questions().find(id).orElseThrow(() -> new Refusal(KnowledgeRefusal.NOT_FOUND));
        Words words = pages.words(request);
        String line = wording.replaceAll("[\\p{Cc}\\p{Cs}\\s]+", " ").strip();
        if (line.isEmpty() || line.length() > Wording.LONGEST_QUESTION) {
            return refused(id, wording, words.say("knowledge.using.write_it", "most", Wording.LONGEST_QUESTION), me, words);
        }
        List<String> theirs = asked.words(question).map(List::of).orElse(List.of());
        return switch (Rewriting.of(line, theirs, asked.known(question.conversation()))) {
            case Rewriting.Rewritten mine -> {
                answered.capture().variant(question.article().orElseThrow(), mine, me.id(), Allowed.may(me, Permission.CHECK_KNOWLEDGE));
                answered.questions().settle(id);
                yield back();
            }
            case Rewriting.Personal(String value, int _) -> refused(id, wording, words.say("knowledge.using.personal", "value", value), me, words);
            case Rewriting.Copied(String copied, int _) -> refused(id, wording, words.say("knowledge.using.copied", "words", copied), me, words);
        };
    }

    @PostMapping(ADDRESS + "/{id}/end")
    View settle(@PathVariable UUID id, @AuthenticationPrincipal StaffMember me) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        answered.questions().settle(id);
        return back();
    }

    private View refused(UUID id, String typed, String fault, StaffMember me, Words words) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/knowledge/questions", list(me, Optional.of(new QuestionList.Fault(id.toString(), typed, fault)), words));
    }

    private QuestionList list(StaffMember me, Optional<QuestionList.Fault> fault, Words words) {
        List<Question> found = answered.questions().list(true, MOST + 1);
        return new QuestionList(shelves.at(ADDRESS, words), found.stream().limit(MOST).flatMap(question -> waiting(question, me, words)).toList(), found.size() > MOST,
                Allowed.may(me, Permission.WRITE_KNOWLEDGE), fault);
    }

    /// What was erased is not shown any more; the job forgets where it stood.
    private Stream<QuestionList.Waiting> waiting(Question question, StaffMember me, Words words) {
        Optional<Article> article = question.article().flatMap(answered.articles()::find);
        String conversation = Allowed.may(me, Permission.READ_CONVERSATION) ? "/desk/conversations/" + question.conversation() : "";
        return article.stream().flatMap(one -> asked.words(question).map(said -> new QuestionList.Waiting(question.id().toString(),
                answered.conversations().get(question.conversation()).language().tag(), asked.cleared(said, asked.known(question.conversation())), words.day(question.at()),
                one.title(), KnowledgePage.address(one.id()), conversation)).stream());
    }

    private static View back() {
        var view = new RedirectView(ADDRESS);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }
}
