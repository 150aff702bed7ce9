package org.gehoor.arrival;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.queue.Again;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;

/// How a customer wants to go on after we broke a promise: be called, get a mail, or keep waiting. The place in the line stays with each of them,
/// and the broken promise stays broken.
public final class Onward {

    private final Work work;
    private final Replies replies;
    private final Again again;
    private final Doing doing;

    Onward(Work work, Replies replies, Again again, Doing doing) {
        this.work = work;
        this.replies = replies;
        this.again = again;
        this.doing = doing;
    }

    /// The rooms that do what was chosen.
    record Doing(CallBacks callBacks, Exchange exchange, Customers customers, Merges merges) {}

    /// The customer, as far as they told us who they are.
    public Customer customer(ConversationId id) {
        return doing.customers().get(replies.author(id).id());
    }

    /// A call in a quarter of an hour.
    ///
    /// @throws org.gehoor.pages.Refusal NO_SLOT when the quarter cannot be had any more
    public void call(ConversationId id, PhoneNumber number, Instant from) {
        work.whole(() -> {
            Author.Customer author = replies.author(id);
            doing.callBacks().ask(id, author, Need.NONE, number, from);
            doing.customers().told(author.id(), "", Optional.empty(), Optional.of(number));
        });
    }

    /// A written answer, before the moment that stood on the page.
    public void mail(ConversationId id, EmailAddress address, Instant offered) {
        work.whole(() -> {
            Author.Customer author = replies.author(id);
            ConversationId now = doing.merges().lockCurrent(id);
            doing.customers().told(author.id(), "", Optional.of(address), Optional.empty());
            chosen(now, author, "mail");
            doing.callBacks().withdraw(now);
            again.answerInstead(now, author, offered);
        });
    }

    /// What we promise now is fine.
    public void wait(ConversationId id) {
        work.whole(() -> chosen(doing.merges().lockCurrent(id), replies.author(id), "wait"));
    }

    private void chosen(ConversationId id, Author.Customer author, String way) {
        doing.exchange().record(id, "way-chosen", author, Map.of("way", way), Map.of());
    }
}
