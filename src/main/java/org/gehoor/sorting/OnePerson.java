package org.gehoor.sorting;

import java.util.List;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merge;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.customer.SamePersons;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;

/// A colleague says that the customers of two conversations are one person, and why; and takes it back. It counts for colleagues: their lists, an
/// access copy, an erasure, and what may be merged. The customer sees nothing new by it before they prove the other address.
public final class OnePerson {

    private final Work work;
    private final SamePersons persons;
    private final Participants participants;
    private final Matters matters;

    OnePerson(Work work, SamePersons persons, Participants participants, Matters matters) {
        this.work = work;
        this.persons = persons;
        this.participants = participants;
        this.matters = matters;
    }

    /// The rooms on this floor.
    record Matters(Exchange exchange, Merges merges) {}

    /// Says so of the customers of two conversations. The reason is a note among colleagues in both.
    ///
    /// @throws Refusal ONE_PERSON_ALREADY
    public void say(ConversationId one, ConversationId other, Author.Person by, Text reason) {
        work.whole(() -> {
            CustomerId mine = participants.customer(one);
            CustomerId theirs = participants.customer(other);
            if (persons.of(mine).contains(theirs)) {
                throw new Refusal(SortingRefusal.ONE_PERSON_ALREADY);
            }
            persons.say(mine, theirs, by.id());
            matters.exchange().note(one, by, reason);
            matters.exchange().note(other, by, reason);
        });
    }

    /// What was said of the customer of a conversation, and of who is the same person.
    public List<SamePersons.Said> said(ConversationId id) {
        return persons.said(persons.of(participants.customer(id)));
    }

    /// Takes it back.
    ///
    /// @throws Refusal CASES_ARE_ONE while conversations of the two are one: those are taken apart first
    public void takeBack(UUID said, ConversationId about, Author.Person by) {
        work.whole(() -> {
            List<CustomerId> before = persons.of(participants.customer(about));
            if (!persons.takeBack(said, by.id())) {
                return;
            }
            boolean torn = before.stream().flatMap(customer -> participants.conversations(customer).stream())
                    .flatMap(id -> matters.merges().of(id).stream()).anyMatch(this::isOfTwo);
            if (torn) {
                throw new Refusal(SortingRefusal.CASES_ARE_ONE);
            }
        });
    }

    /// The same, of the customers of two conversations.
    ///
    /// @throws Refusal CASES_ARE_ONE; NOT_SAID when nobody said it of these two
    public void takeBack(ConversationId one, ConversationId other, Author.Person by) {
        List<CustomerId> two = List.of(participants.customer(one), participants.customer(other));
        SamePersons.Said said = persons.said(two).stream().filter(each -> two.contains(each.one()) && two.contains(each.other())).findFirst()
                .orElseThrow(() -> new Refusal(SortingRefusal.NOT_SAID));
        takeBack(said.id(), one, by);
    }

    private boolean isOfTwo(Merge merge) {
        return !persons.of(participants.customer(merge.conversation())).contains(participants.customer(merge.into()));
    }
}
