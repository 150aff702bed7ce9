package org.gehoor.testing;

import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.customer.Customer;
import org.gehoor.customer.Customers;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;

/// What a test begins with: `a.conversation().from(VOS).saying("…").waiting()`. Everything goes through the doors of the rooms.
public final class Makers {

    private static final String WHY = "Waarom staat er € 14,50 voor buitenland op mijn factuur?";
    private static final String WHY_IN_ENGLISH = "Why is there € 14.50 for abroad on my invoice?";

    private final TestHouse house;

    Makers(TestHouse house) {
        this.house = house;
    }

    /// A customer who made themselves known.
    public CustomerId customer(Cast.Guest guest) {
        return house.work().whole(() -> {
            Customer customer = house.get(Customers.class).begin(guest.language());
            house.get(Customers.class).told(customer.id(), guest.name(), guest.email(), guest.phone());
            return customer.id();
        });
    }

    /// A conversation: by chat, in the Dutch line, from meneer Vos, unless told otherwise. In an English line it is in English.
    public MakingAConversation conversation() {
        return new MakingAConversation(house, Cast.VOS, WHY, Channel.CHAT, Cast.DUTCH);
    }

    /// How a conversation begins, and how far it has come when the test begins.
    public record MakingAConversation(TestHouse house, Cast.Guest guest, String words, Channel channel, Line line) {

        public MakingAConversation from(Cast.Guest other) {
            return new MakingAConversation(house, other, words, channel, line);
        }

        public MakingAConversation saying(String other) {
            return new MakingAConversation(house, guest, other, channel, line);
        }

        public MakingAConversation by(Channel other) {
            return new MakingAConversation(house, guest, words, other, line);
        }

        public MakingAConversation in(Line other) {
            return new MakingAConversation(house, guest, words.equals(WHY) && other.language() == Language.EN ? WHY_IN_ENGLISH : words, channel, other);
        }

        /// The computer's turn.
        public ConversationId withAssistant() {
            CustomerId customer = house.a().customer(guest);
            return house.work().whole(() -> {
                Text first = Text.read(words);
                Language language = line.language();
                Conversation begun = house.get(Conversations.class).begin(
                        new Conversations.Beginning(line.brand(), channel, language, line.id(), customer, first));
                house.get(Exchange.class).say(begun.id(), new Author.Customer(customer), first, line.hours());
                return begun.id();
            });
        }

        /// In the line.
        public ConversationId waiting() {
            return waiting(Need.NONE);
        }

        /// In the line, with a stated need.
        public ConversationId waiting(Need need) {
            ConversationId id = withAssistant();
            house.get(Handover.class).askForPerson(id, customerOf(id), need);
            return id;
        }

        /// With a person, who came to work for it. Nobody may wait longer in their lines.
        public ConversationId with(Cast.Helper helper) {
            ConversationId id = waiting();
            house.arrives(helper);
            house.get(PickUp.class).exactly(id, house.get(Staff.class).get(helper.id()));
            return id;
        }

        /// The customer's turn: a person has answered.
        public ConversationId answeredBy(Cast.Helper helper) {
            ConversationId id = with(helper);
            house.work().whole(() -> house.get(Exchange.class).reply(id, helper.author(), Text.read("Ik heb het nagekeken en zet het recht.")));
            return id;
        }

        /// Closed by the customer's yes, after a person had answered.
        public ConversationId closedAfter(Cast.Helper helper) {
            ConversationId id = answeredBy(helper);
            house.work().whole(() -> house.get(Closing.class).customerCloses(id, customerOf(id)));
            return id;
        }

        /// Set aside by a person.
        public ConversationId setAsideBy(Cast.Helper helper) {
            ConversationId id = with(helper);
            house.work().whole(() -> house.get(Closing.class).setAside(id, helper.author(), Text.read("Een robot, geen klant.")));
            return id;
        }

        private Author.Customer customerOf(ConversationId id) {
            return new Author.Customer(house.get(Participants.class).customer(id));
        }
    }
}
