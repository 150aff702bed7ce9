package org.gehoor.arrival;

import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.db.Work;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.ConversationId;

/// A customer's further words, from any page: recorded once, and when the conversation had ended they bring it back.
public final class Replies {

    private final Work work;
    private final Conversations conversations;
    private final Participants participants;
    private final Exchange exchange;
    private final Handover handover;
    private final Lines lines;

    Replies(Work work, Conversations conversations, Participants participants, Exchange exchange, Handover handover, Lines lines) {
        this.work = work;
        this.conversations = conversations;
        this.participants = participants;
        this.exchange = exchange;
        this.handover = handover;
        this.lines = lines;
    }

    /// Adds words.
    ///
    /// @return whether they were new; false when this form was sent before
    public boolean say(ConversationId id, Text text, UUID once) {
        return work.whole(() -> {
            Conversation conversation = conversations.get(id);
            if (!conversations.firstTime(once, id)) {
                return false;
            }
            Author.Customer author = author(id);
            exchange.say(id, author, text, lines.get(conversation.line()).hours());
            if (conversation.turn().isEnded()) {
                handover.reopen(id, author);
            }
            return true;
        });
    }

    /// The customer of a conversation, as the author of what they do in it.
    public Author.Customer author(ConversationId id) {
        return new Author.Customer(participants.customer(id));
    }
}
