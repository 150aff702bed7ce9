package org.gehoor.desk;

import java.util.UUID;
import java.util.function.Consumer;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversations;
import org.gehoor.db.Work;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;

/// Writes what a form says, once: its number is kept in the same piece of work. A form that is sent again finds it done.
final class Writing {

    private final Work work;
    private final Conversations conversations;
    private final Leaves leaves;

    Writing(Work work, Conversations conversations, Leaves leaves) {
        this.work = work;
        this.conversations = conversations;
        this.leaves = leaves;
    }

    /// The same, after an answer of this person that was about to leave has left.
    ///
    /// @throws org.gehoor.pages.Refusal ANSWER_HELD when it cannot leave
    void onceAfterAnswer(UUID once, ConversationId conversation, StaffMember me, Consumer<Author.Person> action) {
        once(once, conversation, me, author -> {
            leaves.settle(conversation, me);
            action.accept(author);
        });
    }

    /// @param action what is done, with its author; not done when this number did it before
    void once(UUID once, ConversationId conversation, StaffMember me, Consumer<Author.Person> action) {
        work.whole(() -> {
            if (conversations.firstTime(once, conversation)) {
                action.accept(new Author.Person(me.id(), me.name()));
            }
        });
    }
}
