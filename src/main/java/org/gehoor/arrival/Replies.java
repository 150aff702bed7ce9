package org.gehoor.arrival;

import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.db.Work;
import org.gehoor.files.Files;
import org.gehoor.files.Uploads;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.ConversationId;

/// A customer's further words, from any page: recorded once, and when the conversation had ended they bring it back.
public final class Replies {

    private final Work work;
    private final Conversations conversations;
    private final Participants participants;
    private final Saying saying;

    Replies(Work work, Conversations conversations, Participants participants, Saying saying) {
        this.work = work;
        this.conversations = conversations;
        this.participants = participants;
        this.saying = saying;
    }

    /// The rooms in which words and files are written down.
    record Saying(Exchange exchange, Files files, Handover handover, Lines lines, Merges merges) {}

    /// Adds words.
    ///
    /// @return whether they were new; false when this form was sent before
    public boolean say(ConversationId id, Text text, UUID once) {
        return say(id, text, Uploads.NONE, once);
    }

    /// Adds words with files. What goes on in another conversation gets them there.
    ///
    /// @return whether they were new; false when this form was sent before
    /// @throws org.gehoor.pages.Refusal when a file cannot be taken; then the words are not written either
    public boolean say(ConversationId asked, Text text, Uploads uploads, UUID once) {
        return work.whole(() -> {
            ConversationId id = saying.merges().lockCurrent(asked);
            Conversation conversation = conversations.get(id);
            if (!conversations.firstTime(once, id)) {
                return false;
            }
            Author.Customer author = author(asked);
            saying.exchange().say(id, author, text, saying.files().keep(id.value(), uploads), saying.lines().get(conversation.line()).hours(conversation.channel()));
            if (conversation.turn().isEnded()) {
                saying.handover().reopen(id, author);
            }
            return true;
        });
    }

    /// The customer of a conversation, as the author of what they do in it.
    public Author.Customer author(ConversationId id) {
        return new Author.Customer(participants.customer(id));
    }
}
