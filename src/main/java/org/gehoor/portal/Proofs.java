package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.Browsers;
import org.gehoor.access.ProofCodes;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Merge;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Pages;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Secret;
import org.gehoor.words.Words;

/// Proves that a browser is the customer's, by a code sent to the address the customer gave.
final class Proofs {

    private final Work work;
    private final ProofCodes codes;
    private final Outbox outbox;
    private final Pages pages;
    private final Holders holders;

    Proofs(Work work, ProofCodes codes, Outbox outbox, Pages pages, Holders holders) {
        this.work = work;
        this.codes = codes;
        this.outbox = outbox;
        this.pages = pages;
        this.holders = holders;
    }

    /// The rooms that know who may see what.
    record Holders(Participants participants, Merges merges, Customers customers, BrowserDoor door, Browsers browsers) {}

    /// Sends a new code. False when we know no address to send it to.
    boolean send(Conversation conversation) {
        return work.whole(() -> {
            Optional<EmailAddress> address = holders.customers().get(customer(conversation)).email();
            address.ifPresent(to -> {
                Words words = pages.words(conversation.language());
                outbox.post(conversation.id(), to, words.say("portal.code_subject", "reference", conversation.reference().toString()),
                        words.say("portal.code_letter", "code", codes.make(conversation.id()), "minutes", Long.toString(ProofCodes.LIFE.toMinutes())));
            });
            return address.isPresent();
        });
    }

    /// Whether it is the code we sent; then this browser may see everything from now on. So it may of the cases with which this one is one, as far as
    /// they are of customers with the address that was proven.
    boolean prove(Conversation conversation, String typed, HttpServletRequest request, HttpServletResponse response) {
        boolean proven = work.whole(() -> codes.prove(conversation.id(), typed));
        if (proven) {
            work.whole(() -> {
                holders.customers().proved(customer(conversation));
                Secret browser = holders.door().recognise(request, response);
                List<CustomerId> proved = holders.customers().sameAddress(customer(conversation));
                one(conversation.id()).filter(id -> proved.contains(holders.participants().customer(id)))
                        .forEach(id -> holders.browsers().grant(browser, id));
            });
        }
        return proven;
    }

    /// The conversation, where it goes on, and all that go on there.
    private Stream<ConversationId> one(ConversationId id) {
        ConversationId current = holders.merges().current(id);
        return Stream.concat(Stream.of(id, current), holders.merges().into(current).stream().map(Merge::conversation)).distinct();
    }

    private CustomerId customer(Conversation conversation) {
        return holders.participants().customer(conversation.id());
    }
}
