package org.gehoor.desk.knowledge;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Capture;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.redaction.Known;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;
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

/// `/desk/conversations/{id}/article`: an article is written after a conversation, with its words beside it. The fields are empty, or filled with what
/// passed the gate; either way nothing of the customer's is taken over.
@Controller
final class WriteUpPage {

    private static final String ADDRESS = "/desk/conversations/{id}/article";

    private final Opening opening;
    private final Asked asked;
    private final Capture capture;
    private final Pages pages;
    private final Clock clock;

    WriteUpPage(Opening opening, Asked asked, Capture capture, Pages pages, Clock clock) {
        this.opening = opening;
        this.asked = asked;
        this.capture = capture;
        this.pages = pages;
        this.clock = clock;
    }

    /// Where a conversation is opened, and that it was is remembered.
    record Opening(Conversations conversations, Audit audit) {}

    /// @param filled whether the fields begin with words of the conversation
    @GetMapping(ADDRESS)
    View show(@PathVariable String id, @RequestParam(defaultValue = "false") boolean filled, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Conversation one = open(id, me);
        opening.audit().record(me.id(), "read", "conversation:" + one.id());
        List<WriteUp.Said> said = said(one);
        String article = ArticleId.at(clock.instant()).toString();
        var empty = new WriteUp.Typed(article, "", "", "", "", "", Article.Audience.PUBLIC.code(), false);
        return pages.show("desk/knowledge/write-up", sheet(one, said, filled ? filled(empty, said, asked.known(one.id())) : empty, filled, Faults.none(), pages.words(request)));
    }

    @PostMapping(ADDRESS)
    View create(@PathVariable String id, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Conversation one = open(id, me);
        Words words = pages.words(request);
        WriteUp.Typed typed = typed(request);
        var judging = new Judging(typed, asked.said(one.id()), asked.known(one.id()), words);
        Optional<Capture.Written> written = judging.written();
        if (written.isEmpty()) {
            return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/knowledge/write-up", sheet(one, said(one), typed, false, judging.faults(), words));
        }
        ArticleId begun = capture.begin(ArticleId.of(typed.id()), one.language(), written.get(), me.id());
        opening.audit().record(me.id(), "write article " + begun, "conversation:" + one.id());
        var view = new RedirectView(KnowledgePage.address(begun));
        view.setStatusCode(HttpStatus.SEE_OTHER);
        return view;
    }

    private Conversation open(String id, StaffMember me) {
        Allowed.check(me, Permission.WRITE_KNOWLEDGE);
        return read(id).filter(_ -> Allowed.may(me, Permission.READ_CONVERSATION)).flatMap(opening.conversations()::find).filter(one -> !one.isErased())
                .orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
    }

    private static Optional<ConversationId> read(String id) {
        try {
            return Optional.of(ConversationId.of(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<WriteUp.Said> said(Conversation one) {
        return asked.timelines().of(one.id()).stream().filter(entry -> !(entry.who() instanceof Entry.Who.Computer) && entry.what() instanceof Entry.What.Message)
                .map(entry -> new WriteUp.Said(entry.who() instanceof Entry.Who.Customer, ((Entry.What.Message) entry.what()).text())).toList();
    }

    /// What passed the gate: the customer's first words as how they ask for it, and our answers.
    private WriteUp.Typed filled(WriteUp.Typed empty, List<WriteUp.Said> said, Known known) {
        String question = said.stream().filter(WriteUp.Said::customer).findFirst().map(one -> asked.cleared(one.words(), known).replaceAll("\\s+", " ").strip()).orElse("");
        String answers = said.stream().filter(one -> !one.customer()).map(one -> asked.cleared(one.words(), known).strip()).collect(Collectors.joining("\n\n"));
        return new WriteUp.Typed(empty.id(), "", "", question, answers, "", empty.audience(), false);
    }

    private static WriteUp.Typed typed(HttpServletRequest request) {
        return new WriteUp.Typed(field(request, "article"), field(request, "title"), field(request, "answer"), field(request, "questions"), field(request, "body"),
                field(request, "topic"), field(request, "audience"), field(request, "clean").equals("yes"));
    }

    private static String field(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]", "").strip();
    }

    private static WriteUp sheet(Conversation one, List<WriteUp.Said> said, WriteUp.Typed typed, boolean filled, Faults faults, Words words) {
        List<Choice> topics = Topics.COMMON.stream().map(topic -> new Choice(topic, Topics.name(topic, words))).toList();
        return new WriteUp("/desk/conversations/" + one.id(), one.reference().toString(), one.language().tag(), said, typed, filled, topics, faults);
    }
}
