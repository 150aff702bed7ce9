package org.gehoor.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.search.Excerpt;
import org.gehoor.search.Hit;
import org.gehoor.search.Search;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// Finds conversations for staff by the name or address of their customer and by the words in them, and records what that shows them
/// before it is shown. What was looked for is not kept.
final class Finding {

    private static final int MOST = 20;
    private static final int MOST_CUSTOMERS = 50;

    private final Search search;
    private final Customers customers;
    private final Participants participants;
    private final Conversations conversations;
    private final Lineup lineup;
    private final Audit audit;

    Finding(Search search, Customers customers, Matters matters, Lineup lineup, Audit audit) {
        this.search = search;
        this.customers = customers;
        this.participants = matters.participants();
        this.conversations = matters.conversations();
        this.lineup = lineup;
        this.audit = audit;
    }

    /// Whether there is anything in it to look for.
    boolean canFind(String q) {
        return search.canFind(q);
    }

    Found find(String q, StaffMember me, Words words) {
        List<Customer> people = customers.named(q, MOST_CUSTOMERS);
        List<ConversationId> theirs = participants.latest(people.stream().map(Customer::id).toList(), MOST + 1);
        List<Hit> hits = search.find(q, MOST + 1);
        boolean more = theirs.size() > MOST || hits.size() > MOST || people.size() >= MOST_CUSTOMERS;
        List<Row> named = rows(theirs.stream().limit(MOST).toList(), words);
        List<Excerpt> excerpts = hits.stream().limit(MOST).map(hit -> search.excerpt(q, hit)).flatMap(Optional::stream).toList();
        Map<String, Row> rows = rows(excerpts.stream().map(excerpt -> excerpt.hit().conversation()).toList(), words).stream()
                .collect(Collectors.toMap(Row::id, row -> row));
        record(me, named, rows);
        return new Found(q, named, excerpts.stream().filter(excerpt -> rows.containsKey(excerpt.hit().conversation().toString()))
                .map(excerpt -> said(excerpt, rows, words)).toList(), more);
    }

    private List<Row> rows(List<ConversationId> ids, Words words) {
        Map<ConversationId, Conversation> known = conversations.list(ids).stream().collect(Collectors.toMap(Conversation::id, one -> one));
        return lineup.rows(ids.stream().filter(known::containsKey).map(known::get).toList(), Optional.empty(), words);
    }

    private void record(StaffMember me, List<Row> named, Map<String, Row> said) {
        audit.record(me.id(), "search-name", named.isEmpty() ? List.of("nobody") : subjects(named));
        audit.record(me.id(), "search-words", subjects(new ArrayList<>(said.values())));
    }

    private static List<String> subjects(List<Row> rows) {
        return rows.stream().map(row -> "conversation:" + row.id()).toList();
    }

    private static Found.Said said(Excerpt excerpt, Map<String, Row> rows, Words words) {
        Row row = rows.get(excerpt.hit().conversation().toString());
        String who = switch (excerpt.who()) {
            case Entry.Who.Customer _ -> row.name();
            case Entry.Who.Person person -> person.name();
            case Entry.Who.Computer _ -> words.say("pages.automatic");
        };
        return new Found.Said(row, who, words.when(excerpt.hit().at()), excerpt.pieces());
    }
}
