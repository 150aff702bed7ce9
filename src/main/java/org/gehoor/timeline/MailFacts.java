package org.gehoor.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gehoor.mime.Head;
import org.gehoor.mime.Sender;
import org.gehoor.pages.Fact;
import org.gehoor.words.Words;

/// What stands above a mail, as lines.
final class MailFacts {

    private static final int MOST_PEOPLE = 50;

    private MailFacts() {}

    static List<Fact> of(Head head, Words words) {
        var facts = new ArrayList<Fact>();
        head.from().ifPresent(from -> facts.add(new Fact(words.say("timeline.mail_from"), person(from))));
        List<Sender> elsewhere = head.replyTo().stream().filter(to -> head.from().filter(from -> from.address().equalsIgnoreCase(to.address())).isEmpty()).toList();
        add(facts, words.say("timeline.mail_reply_to"), elsewhere);
        add(facts, words.say("timeline.mail_to"), head.to());
        add(facts, words.say("timeline.mail_copied"), head.cc());
        head.date().ifPresent(date -> facts.add(new Fact(words.say("timeline.mail_date"), words.when(date))));
        return List.copyOf(facts);
    }

    private static void add(List<Fact> facts, String name, List<Sender> people) {
        if (!people.isEmpty()) {
            facts.add(new Fact(name, people.stream().limit(MOST_PEOPLE).map(MailFacts::person).collect(Collectors.joining(", "))));
        }
    }

    private static String person(Sender one) {
        String name = MailHead.plain(one.name());
        String address = MailHead.plain(one.address());
        return name.isEmpty() ? address : name + " (" + address + ")";
    }
}
