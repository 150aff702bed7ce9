package org.gehoor.arrival;

import java.time.Instant;
import java.util.Optional;
import org.gehoor.access.Browsers;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.files.Files;
import org.gehoor.letters.Letters;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PhoneNumber;

/// Where customers come in.
public final class Arrivals {

    private final Work work;
    private final Customers customers;
    private final Organisations organisations;
    private final Browsers browsers;
    private final Matters matters;

    Arrivals(Work work, Customers customers, Organisations organisations, Browsers browsers, Matters matters) {
        this.work = work;
        this.customers = customers;
        this.organisations = organisations;
        this.browsers = browsers;
        this.matters = matters;
    }

    /// The rooms on this floor that an arrival needs.
    record Matters(Conversations conversations, Exchange exchange, Handover handover, Lines lines, CallBacks callBacks,
                   Letters letters, Files files) {}

    /// Begins a chat. The assistant's turn; asking for a person is the next step, and always there.
    public Conversation chat(Arrival arrival) {
        return work.whole(() -> before(arrival).orElseGet(() -> begin(arrival).conversation()));
    }

    /// Begins a conversation that goes straight to a person: a form, or a chat in which nobody wants the computer.
    public Conversation toPerson(Arrival arrival) {
        return work.whole(() -> before(arrival).orElseGet(() -> {
            Begun begun = begin(arrival);
            matters.handover().askForPerson(begun.conversation().id(), begun.author(), arrival.need());
            matters.letters().confirm(begun.conversation().id());
            return again(begun.conversation().id());
        }));
    }

    /// Begins with a call that we make in the quarter of an hour that begins at `from`.
    ///
    /// @throws org.gehoor.pages.Refusal when that quarter cannot be had any more
    public Conversation toBeCalled(Arrival arrival, PhoneNumber number, Instant from) {
        return work.whole(() -> before(arrival).orElseGet(() -> {
            Begun begun = begin(arrival);
            matters.callBacks().ask(begun.conversation().id(), begun.author(), arrival.need(), number, from);
            matters.letters().confirm(begun.conversation().id());
            return again(begun.conversation().id());
        }));
    }

    /// Begins with a call that we make when it is the customer's turn in the line.
    public Conversation toBeCalledInTurn(Arrival arrival, PhoneNumber number) {
        return work.whole(() -> before(arrival).orElseGet(() -> {
            Begun begun = begin(arrival);
            matters.callBacks().askInTurn(begun.conversation().id(), begun.author(), arrival.need(), number);
            matters.letters().confirm(begun.conversation().id());
            return again(begun.conversation().id());
        }));
    }

    private record Begun(Conversation conversation, Author.Customer author) {}

    private Begun begin(Arrival arrival) {
        String brand = organisations.mainBrand();
        Line line = matters.lines().forTopic(brand, arrival.topic(), arrival.language());
        Customer customer = customers.begin(arrival.language());
        customers.told(customer.id(), arrival.who().name(), arrival.who().email(), arrival.who().phone());
        Conversation conversation = matters.conversations().begin(new Conversations.Beginning(brand, arrival.channel(), arrival.language(),
                line.id(), customer.id(), arrival.words()));
        matters.conversations().firstTime(arrival.once(), conversation.id());
        browsers.grant(arrival.browser(), conversation.id());
        var author = new Author.Customer(customer.id());
        matters.exchange().say(conversation.id(), author, arrival.words(), matters.files().keep(conversation.id().value(), arrival.files()),
                line.hours(arrival.channel()));
        return new Begun(again(conversation.id()), author);
    }

    /// What this very form began before. The number on a form was made for one reader and is shown to nobody else, so whoever sends it
    /// again with the same words is who sent it first; when our answer was lost on the way, so was the cookie that came with it.
    private Optional<Conversation> before(Arrival arrival) {
        Optional<Conversation> begun = matters.conversations().take(arrival.once()).map(this::again);
        begun.ifPresent(conversation -> browsers.grant(arrival.browser(), conversation.id()));
        return begun;
    }

    private Conversation again(ConversationId id) {
        return matters.conversations().get(id);
    }
}
