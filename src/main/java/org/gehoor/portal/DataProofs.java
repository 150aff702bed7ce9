package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.gehoor.access.AccessRefusal;
import org.gehoor.access.AddressProofs;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.Browsers;
import org.gehoor.access.ProofCodes;
import org.gehoor.conversation.Participants;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Secret;
import org.gehoor.words.Words;

/// Proves that a browser reads the mail of an address, in order to see, take and erase everything. Whether we know an address is not told:
/// the code page looks the same, and no code is right.
final class DataProofs {

    private final Work work;
    private final ProofCodes codes;
    private final AddressProofs proofs;
    private final Outbox outbox;
    private final Holders holders;

    DataProofs(Work work, ProofCodes codes, AddressProofs proofs, Outbox outbox, Holders holders) {
        this.work = work;
        this.codes = codes;
        this.proofs = proofs;
        this.outbox = outbox;
        this.holders = holders;
    }

    /// The rooms that know who is who.
    record Holders(Participants participants, Customers customers, BrowserDoor door, Browsers browsers, Pages pages) {}

    /// Whether a letter can leave.
    boolean canBeMailed() {
        return outbox.leaves();
    }

    /// Sends a code, when we know this address.
    void send(EmailAddress address, HttpServletRequest request, HttpServletResponse response) {
        Secret browser = holders.door().recognise(request, response);
        Words words = holders.pages().words(request);
        try {
            work.whole(() -> {
                List<CustomerId> known = holders.customers().withAddress(address);
                if (known.isEmpty()) {
                    return;
                }
                proofs.ask(browser, known.getLast());
                conversation(known.getLast()).ifPresent(id -> outbox.post(id, address, words.say("portal.data_subject"),
                        words.say("portal.data_letter", "code", codes.make(id), "minutes", Long.toString(ProofCodes.LIFE.toMinutes()))));
            });
        } catch (Refusal refused) {
            if (refused.code() != AccessRefusal.TOO_MANY_CODES) {
                throw refused;
            }
        }
    }

    /// Whether it is the code we sent; then this browser has proved the address for an hour, and may see its cases from now on, as with a
    /// code for one case.
    boolean prove(String typed, HttpServletRequest request) {
        Optional<Secret> browser = holders.door().presented(request);
        Optional<CustomerId> asked = browser.flatMap(proofs::asked);
        Optional<ConversationId> about = asked.flatMap(this::conversation);
        if (about.isEmpty() || !work.whole(() -> codes.prove(about.get(), typed))) {
            return false;
        }
        work.whole(() -> {
            proofs.proved(browser.orElseThrow(), asked.orElseThrow());
            holders.customers().proved(asked.get());
            holders.customers().sameAddress(asked.get()).stream().flatMap(customer -> holders.participants().conversations(customer).stream())
                    .forEach(id -> holders.browsers().grant(browser.get(), id));
        });
        return true;
    }

    private Optional<ConversationId> conversation(CustomerId customer) {
        return holders.participants().conversations(customer).stream().findFirst();
    }
}
