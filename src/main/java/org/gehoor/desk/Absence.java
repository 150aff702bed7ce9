package org.gehoor.desk;

import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.words.Words;

/// Says that the customer of a chat is no longer there, so that nobody meets an empty chat unknowingly.
///
/// @param sign their last sign of life; empty when there never was one
/// @param now  the reader's present
record Absence(Optional<SignsOfLife.Sign> sign, Instant now) {

    /// Where there is little room; empty while they are there.
    String brief(Conversation one, Words words) {
        return gone(one).map(last -> words.say("desk.gone.since", "time", words.when(last.at()))).orElse("");
    }

    /// Beside a title, with where our words will find them; empty while they are there.
    String full(Conversation one, Customer customer, Words words) {
        return gone(one).map(last -> {
            String since = words.when(last.at());
            return customer.email().isPresent() ? words.say("desk.gone.mail", "time", since)
                    : customer.phone().isPresent() ? words.say("desk.gone.phone", "time", since) : words.say("desk.gone.case", "time", since);
        }).orElse("");
    }

    private Optional<SignsOfLife.Sign> gone(Conversation one) {
        return switch (one.turn()) {
            case Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ -> sign.filter(last -> last.isGone(now));
            case Turn.WithAssistant _, Turn.Closed _, Turn.SetAside _ -> Optional.empty();
        };
    }
}
