package org.gehoor.chat;

import java.util.function.Consumer;
import org.gehoor.arrival.Once;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.db.Work;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Refusal;

/// What a customer does with a button of the composer, together with what stood in it.
final class Remarks {

    private final Work work;
    private final Replies replies;

    Remarks(Work work, Replies replies) {
        this.work = work;
        this.replies = replies;
    }

    /// Keeps the words and files, if there are any, and does the deed, as one. When they cannot be taken the deed is done without them,
    /// and the page for that keeps the words.
    ///
    /// @throws Refusal why the words or files cannot be taken; the deed is done all the same
    void with(Conversation conversation, String message, Uploads files, String once, Consumer<Author.Customer> deed) {
        try {
            Text text = message.isBlank() && files.isEmpty() ? null : files.isEmpty() ? Text.read(message) : Text.beside(message);
            work.whole(() -> {
                if (text != null) {
                    replies.say(conversation.id(), text, files, Once.of(once, text.words(), files));
                }
                deed.accept(replies.author(conversation.id()));
            });
        } catch (Refusal words) {
            work.whole(() -> deed.accept(replies.author(conversation.id())));
            throw words;
        }
    }
}
