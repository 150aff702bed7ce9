package org.gehoor.portal;

import java.util.List;
import java.util.Optional;
import org.gehoor.arrival.Replies;
import org.gehoor.callback.CallBacks;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;

/// Calls about cases that are there already.
final class CaseCalls {

    private final Work work;
    private final CallBacks callBacks;
    private final Customers customers;
    private final Replies replies;
    private final Lines lines;

    CaseCalls(Work work, CallBacks callBacks, Customers customers, Replies replies, Lines lines) {
        this.work = work;
        this.callBacks = callBacks;
        this.customers = customers;
        this.replies = replies;
        this.lines = lines;
    }

    /// The number the customer gave before; empty when there is none.
    String knownNumber(Conversation conversation) {
        return customers.get(replies.author(conversation.id()).id()).phone().map(Numbers::show).orElse("");
    }

    List<CallForm.Day> days(Conversation conversation, Words words) {
        return Quarters.days(callBacks, lines.get(conversation.line()), words);
    }

    /// When it would be the turn of this case.
    String turn(Conversation conversation, Words words) {
        return Quarters.turn(callBacks.inTurn(conversation), words);
    }

    /// @throws org.gehoor.pages.Refusal NO_SLOT when the quarter cannot be had any more
    void ask(Conversation conversation, PhoneNumber number, Wanted wanted) {
        work.whole(() -> {
            CustomerId customer = replies.author(conversation.id()).id();
            switch (wanted) {
                case Wanted.InTurn _ -> callBacks.askInTurn(conversation.id(), replies.author(conversation.id()), Need.NONE, number);
                case Wanted.Quarter quarter -> callBacks.ask(conversation.id(), replies.author(conversation.id()), Need.NONE, number, quarter.from());
            }
            customers.told(customer, "", Optional.empty(), Optional.of(number));
        });
    }
}
