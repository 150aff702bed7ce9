package org.gehoor.chat;

import java.util.function.Consumer;
import org.gehoor.arrival.Once;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;

/// What a customer does with a button of the composer, together with what stood in it.
final class Remarks {

    private final Work work;
    private final Replies replies;

    Remarks(Work work, Replies replies) {
        this.work = work;
        this.replies = replies;
    }

    /// Keeps the words, if there are any, and does the deed, as one. When the words cannot be taken the deed is done without them,
    /// and the page for that keeps them.
    ///
    /// @throws Refusal why the words cannot be taken; the deed is done all the same
    void with(Conversation conversation, String message, String once, Consumer<Author.Customer> deed) {
        try {
            Text text = message.isBlank() ? null : Text.read(message);
            work.whole(() -> {
                if (text != null) {
                    replies.say(conversation.id(), text, Once.of(once, text.words()));
                }
                deed.accept(replies.author(conversation.id()));
            });
        } catch (Refusal words) {
            work.whole(() -> deed.accept(replies.author(conversation.id())));
            throw words;
        }
    }
}
