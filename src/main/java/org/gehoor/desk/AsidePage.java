package org.gehoor.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Turn;
import org.gehoor.pages.Faults;
import org.gehoor.pages.Pages;
import org.gehoor.staff.StaffMember;
import org.gehoor.words.Words;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/desk/conversations/aside`: what was set aside lately, by which rule or for which reason; one press brings it back.
@Controller
final class AsidePage {

    static final String ADDRESS = Address.CONVERSATIONS + "/aside";

    private static final int MOST = 50;

    private final Matters matters;
    private final Lineup lineup;
    private final Pages pages;

    AsidePage(Matters matters, Lineup lineup, Pages pages) {
        this.matters = matters;
        this.lineup = lineup;
        this.pages = pages;
    }

    @GetMapping(ADDRESS)
    View show(@AuthenticationPrincipal StaffMember me, HttpServletRequest request) {
        Rights.check(me, Permission.READ_CONVERSATION);
        Words words = pages.words(request);
        List<Conversation> aside = matters.conversations().setAsideLately(MOST);
        Map<String, Conversation> known = aside.stream().collect(Collectors.toMap(one -> one.id().toString(), Function.identity()));
        List<Row> rows = lineup.rows(aside, Optional.empty(), words);
        List<AsideView.Line> lines = rows.stream().map(row -> line(row, known.get(row.id()), me, words)).toList();
        ListView list = ListView.of("aside", rows, matters.conversations().ofOwner(me.id()), "", me, Faults.none());
        return pages.show("desk/aside", new AsideView(lines, list));
    }

    private AsideView.Line line(Row row, Conversation one, StaffMember me, Words words) {
        boolean mayBringBack = !one.isErased() && Rights.has(me, Permission.SET_ASIDE);
        return new AsideView.Line(row, why(one, words), mayBringBack ? Address.of(one.id()) + "/set-aside/end" : null);
    }

    private String why(Conversation one, Words words) {
        return one.turn() instanceof Turn.SetAside aside
                ? matters.timelines().find(one.id(), aside.entry()).map(entry -> why(entry, words)).orElse("") : "";
    }

    private static String why(Entry entry, Words words) {
        return switch (entry.what()) {
            case Entry.What.SetAside aside when entry.who() instanceof Entry.Who.Person person ->
                    words.say("desk.aside_list.by_person", "name", person.name(), "reason", aside.reason());
            case Entry.What.SetAside aside -> words.say("desk.aside_list.by_rule", "rule", aside.reason());
            default -> words.say("desk.head.erased");
        };
    }
}
