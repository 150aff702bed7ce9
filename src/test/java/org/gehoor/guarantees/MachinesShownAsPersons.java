package org.gehoor.guarantees;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.pages.Pages;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.timeline.CustomerTimeline;
import org.gehoor.timeline.CustomerTimelines;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;
import org.springframework.mock.web.MockHttpServletRequest;

/// Compares what the ledger says of the author of each message with what a reader sees beside it.
final class MachinesShownAsPersons {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "org.gehoor.templates");

    /// How a line of the timeline becomes HTML in this house.
    static final How AS_BUILT = (house, said, words) -> {
        var request = new MockHttpServletRequest("GET", "/cases");
        request.addParameter("language", words.language().tag());
        request.addHeader("Accept-Language", words.language().tag());
        var html = new StringOutput();
        TEMPLATES.render("timeline/line.jte", Map.of("frame", house.get(Pages.class).frame(request), "line", said), html);
        return html.toString();
    };

    private static final Pattern WHO = Pattern.compile("<p class=\"message__who\">(.*?)</p>", Pattern.DOTALL);

    private MachinesShownAsPersons() {}

    /// A way to show what was said.
    interface How {
        String show(TestHouse house, CustomerTimeline.Said said, Words words);
    }

    /// Each fault in words; none when every machine looks like one.
    static List<String> in(TestHouse house, ConversationId id, Language language, How how) {
        Words words = house.get(Dictionary.class).in(language);
        List<LedgerEntry> written = house.get(Ledger.class).read(id.value(), 0);
        var faults = new ArrayList<String>();
        for (CustomerTimeline.Line line : house.get(CustomerTimelines.class).of(id, words).lines()) {
            if (line instanceof CustomerTimeline.Said said && kind(written, said) == Author.Kind.COMPUTER) {
                faults.addAll(faults(how.show(house, said, words), words));
            }
        }
        return faults;
    }

    private static List<String> faults(String html, Words words) {
        var faults = new ArrayList<String>();
        Matcher who = WHO.matcher(html);
        if (!who.find()) {
            faults.add("nobody is said to have written it: " + html);
            return faults;
        }
        if (!who.group(1).contains("<strong>" + words.say("pages.automatic") + "</strong>")) {
            faults.add("it does not say that it is automatic: " + who.group(1));
        }
        Cast.HELPERS.stream().filter(helper -> who.group(1).contains(helper.name()) || who.group(1).contains(helper.name().split(" ")[0]))
                .forEach(helper -> faults.add("it bears the name of " + helper));
        if (!html.contains("message--automatic") || !html.contains("face--automatic") || !html.contains("data-ai-generated=\"true\"")) {
            faults.add("it does not look like a machine: " + html);
        }
        return faults;
    }

    private static Author.Kind kind(List<LedgerEntry> written, CustomerTimeline.Said said) {
        return written.stream().filter(entry -> entry.sequence() == said.sequence()).findFirst().orElseThrow().authorKind();
    }
}
