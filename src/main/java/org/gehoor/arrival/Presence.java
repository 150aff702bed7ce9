package org.gehoor.arrival;

import java.util.List;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.letters.Letters;
import org.gehoor.promise.Promise;
import org.gehoor.queue.Leaving;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;

/// Whether the customer of a chat is still there, and what becomes of the promise of a person when they are not:
///
/// 1. with a telephone number it becomes a call when it is their turn;
/// 2. else an answer by the terms of mail: it goes to the address, and without one it waits on the page of the case.
///
/// The conversation, its owner and its place in the line stay. Who comes back has the place and the promise of a person again.
public final class Presence {

    private static final int BATCH = 100;

    private final Work work;
    private final SignsOfLife signs;
    private final Leaving leaving;
    private final Who who;
    private final CallBacks callBacks;
    private final Letters letters;

    Presence(Work work, SignsOfLife signs, Leaving leaving, Who who, Ways ways) {
        this.work = work;
        this.signs = signs;
        this.leaving = leaving;
        this.who = who;
        this.callBacks = ways.callBacks();
        this.letters = ways.letters();
    }

    /// Who they are.
    record Who(Conversations conversations, Participants participants, Customers customers) {}

    /// By which ways they can be reached.
    record Ways(CallBacks callBacks, Letters letters) {}

    /// A customer is there: their page is open (`live`), or was loaded.
    ///
    /// @return whether they are back in the line by this
    public boolean seen(Conversation conversation, boolean live) {
        if (conversation.channel() != Channel.CHAT || conversation.turn().isEnded()) {
            return false;
        }
        return work.whole(() -> signs.seen(conversation.id(), live) && back(conversation.id()));
    }

    private boolean back(ConversationId id) {
        boolean back = leaving.back(id);
        if (back) {
            callBacks.withdraw(id);
        }
        return back;
    }

    /// Looks once who is no longer there.
    public void look() {
        List<ConversationId> gone = signs.gone(BATCH);
        gone.forEach(id -> work.whole(() -> {
            Conversation conversation = who.conversations().get(id);
            if (signs.notice(id) && conversation.turn() instanceof Turn.WaitingForPerson) {
                moveOn(conversation);
            }
        }));
    }

    private void moveOn(Conversation conversation) {
        ConversationId id = conversation.id();
        Customer customer = who.customers().get(who.participants().customer(id));
        boolean moved = customer.phone().map(phone -> leaving.gone(id, () -> call(id, phone))).orElseGet(() -> leaving.gone(id));
        if (moved) {
            letters.movedOn(id);
        }
    }

    private Promise call(ConversationId id, PhoneNumber phone) {
        return callBacks.askInTurn(id, new Author.Computer(Author.Voice.HOUSE), Need.NONE, phone);
    }
}
