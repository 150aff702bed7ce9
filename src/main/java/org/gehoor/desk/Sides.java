package org.gehoor.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.access.Permission;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.customer.Customer;
import org.gehoor.pages.Fact;
import org.gehoor.promise.Promise;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Words;

/// Makes what stands beside a conversation.
final class Sides {

    private static final int MOST_EARLIER = 5;

    private final Matters matters;
    private final People people;
    private final Lineup lineup;
    private final Knowing knowing;
    private final Clock clock;

    Sides(Matters matters, People people, Lineup lineup, Knowing knowing, Clock clock) {
        this.matters = matters;
        this.people = people;
        this.lineup = lineup;
        this.knowing = knowing;
        this.clock = clock;
    }

    Side side(Conversation one, StaffMember me, Words words) {
        Customer customer = people.of(one.id());
        List<Entry> entries = matters.timelines().of(one.id());
        List<Side.Article> articles = one.isErased() ? List.of() : knowing.suggested(question(entries), one, words);
        String data = Rights.has(me, Permission.SEE_DATA) ? Address.of(one.id()) + "/data" : null;
        return new Side(Address.of(one.id()), agreements(one, words), articles, Heads.isOf(one, me) && Rights.has(me, Permission.REPLY),
                !one.isErased() && Rights.has(me, Permission.WRITE_KNOWLEDGE), facts(one, customer, entries, words), data,
                Rights.has(me, Permission.SORT) ? Address.of(one.id()) + "/person" : null,
                Rights.has(me, Permission.REPLY) && !one.isErased() ? Address.of(one.id()) + "/language" : null, earlier(one, customer, words),
                people.answersByItselfSince(customer).map(since -> words.say("desk.side.by_itself", "day", words.day(since))).orElse(null));
    }

    /// Every promise, the newest first.
    List<Side.Agreement> agreements(Conversation one, Words words) {
        var marks = new Marks(words, clock.instant());
        return matters.promises().of(one.id()).stream().map(promise -> agreement(promise, marks)).toList();
    }

    private static Side.Agreement agreement(Promise promise, Marks marks) {
        Words words = marks.words();
        return new Side.Agreement(words.say("promise.kind." + promise.kind().code()), marks.due(promise),
                words.say("desk.side.said", "time", words.when(promise.madeAt()), "words", promise.words()));
    }

    private List<Fact> facts(Conversation one, Customer customer, List<Entry> entries, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("desk.side.name"), People.name(customer, words)));
        String reach = Stream.of(customer.email().map(EmailAddress::text), customer.phone().map(Numbers::show))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
        facts.add(new Fact(words.say("desk.side.reach"), reach.isEmpty() ? words.say("desk.side.only_here") : reach));
        facts.add(new Fact(words.say("desk.side.language"), one.language().in(words.language())));
        String need = Ways.need(need(entries), words);
        if (!need.isEmpty()) {
            facts.add(new Fact(words.say("desk.side.need"), need));
        }
        return facts;
    }

    private static Need need(List<Entry> entries) {
        return entries.reversed().stream().map(Entry::what).filter(Entry.What.PersonAsked.class::isInstance)
                .map(asked -> Need.of(((Entry.What.PersonAsked) asked).need())).filter(need -> need != Need.NONE).findFirst().orElse(Need.NONE);
    }

    private List<Row> earlier(Conversation one, Customer customer, Words words) {
        List<ConversationId> others = matters.participants().latest(people.same(customer.id()), MOST_EARLIER + 1).stream()
                .filter(id -> !id.equals(one.id())).limit(MOST_EARLIER).toList();
        List<Conversation> found = matters.conversations().list(others).stream()
                .sorted((first, second) -> second.openedAt().compareTo(first.openedAt())).toList();
        return lineup.rows(found, Optional.empty(), words);
    }

    /// What the customer asked first and said last.
    private static String question(List<Entry> entries) {
        List<String> said = entries.stream().filter(entry -> entry.who() instanceof Entry.Who.Customer)
                .map(Entry::what).filter(Entry.What.Message.class::isInstance).map(what -> ((Entry.What.Message) what).text()).toList();
        return said.isEmpty() ? "" : said.size() == 1 ? said.getFirst() : said.getFirst() + "\n" + said.getLast();
    }
}
