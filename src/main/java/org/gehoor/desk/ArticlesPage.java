package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Remark;
import org.gehoor.knowledge.Remarks;
import org.gehoor.pages.Faults;
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

/// `/desk/conversations/{id}/articles`: searching for articles beside a conversation, reading one, and saying that it is wrong.
@Controller
final class ArticlesPage {

    private static final String ADDRESS = "/desk/conversations/{id}/articles";

    private final Reading reading;
    private final People people;
    private final Knowing knowing;
    private final Remarks remarks;
    private final Pages pages;

    ArticlesPage(Reading reading, People people, Knowing knowing, Remarks remarks, Pages pages) {
        this.reading = reading;
        this.people = people;
        this.knowing = knowing;
        this.remarks = remarks;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View list(@PathVariable String id, @RequestParam(defaultValue = "") String q, @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Conversation one = find(id, me);
        Words words = pages.words(request);
        var found = new Shelved(About.of(one, people, words), Address.of(one.id()), q, q.isBlank() ? List.of() : knowing.found(q, one, words), answers(one, me));
        return pages.show(Pages.wantsFragment(request) ? "desk/articles-found" : "desk/articles", found);
    }

    @GetMapping(ADDRESS + "/{article}")
    View show(@PathVariable String id, @PathVariable String article, @RequestParam(defaultValue = "false") boolean reported,
              @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Conversation one = find(id, me);
        return pages.show("desk/article", sheet(one, article(article), me, "", Faults.none(), reported, pages.words(request)));
    }

    /// It is wrong, and why: its owner reads it, and it is to be checked again.
    @PostMapping(ADDRESS + "/{article}/reports")
    View create(@PathVariable String id, @PathVariable String article, @RequestParam(defaultValue = "") String why,
                @AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.WRITE_KNOWLEDGE);
        Conversation one = find(id, me);
        Article about = article(article);
        Words words = pages.words(request);
        try {
            String reason = Text.read(why).words();
            if (reason.length() <= Remark.MOST) {
                remarks.wrong(about.id(), reason, me.id());
                return Address.go(Address.of(one.id()) + "/articles/" + about.id() + "?reported=true");
            }
        } catch (Refusal empty) {
            return refused(one, about, me, why, words.say("desk.using.wrong_missing"), words);
        }
        return refused(one, about, me, why, words.say("desk.using.wrong_too_long", "most", Remark.MOST, "length", why.length()), words);
    }

    private View refused(Conversation one, Article about, StaffMember me, String why, String fault, Words words) {
        return pages.show(HttpStatus.UNPROCESSABLE_CONTENT, "desk/article", sheet(one, about, me, why, Faults.none().with("why", fault), false, words));
    }

    private Conversation find(String id, StaffMember me) {
        Rights.check(me, Permission.READ_KNOWLEDGE);
        return reading.find(id, me);
    }

    private Article article(String id) {
        return knowing.find(id).orElseThrow(() -> new Refusal(DeskRefusal.NO_ARTICLE));
    }

    private ArticleSheet sheet(Conversation one, Article article, StaffMember me, String why, Faults faults, boolean reported, Words words) {
        String state = article.care().checkedOn().filter(_ -> article.state() == Article.State.CHECKED)
                .map(day -> words.say("desk.using.checked", "day", words.day(day))).orElseGet(() -> words.say("desk.using.unchecked_long"));
        return new ArticleSheet(About.of(one, people, words), article, state, article.language() == words.language() ? "" : article.language().tag(),
                Knowing.mayBeLinked(article) && answers(one, me), why, faults, reported, Rights.has(me, Permission.WRITE_KNOWLEDGE) ? "/desk/knowledge/" + article.id() : "");
    }

    private static boolean answers(Conversation one, StaffMember me) {
        return Heads.isOf(one, me) && Rights.has(me, Permission.REPLY);
    }
}
