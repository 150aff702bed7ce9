package org.gehoor.desk;

import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.Audit;
import org.gehoor.access.Permission;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.conversation.Conversations;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.ConversationId;

/// Opens a conversation for who asks. What somebody may not see does not exist for them; what they do see is recorded first.
final class Reading {

    private final Conversations conversations;
    private final Audit audit;

    Reading(Conversations conversations, Audit audit) {
        this.conversations = conversations;
        this.audit = audit;
    }

    /// To show it.
    ///
    /// @throws Refusal NOT_FOUND
    Conversation open(String id, StaffMember me) {
        Conversation found = find(id, me);
        audit.record(me.id(), "read", "conversation:" + found.id());
        return found;
    }

    /// To show one of its files.
    ///
    /// @throws Refusal NOT_FOUND
    Conversation openFile(String id, UUID file, StaffMember me) {
        Conversation found = find(id, me);
        audit.record(me.id(), "read file " + file, "conversation:" + found.id());
        return found;
    }

    /// To show one of its mails with pictures that are loaded from elsewhere.
    ///
    /// @throws Refusal NOT_FOUND
    Conversation openPictures(String id, UUID mail, StaffMember me) {
        Conversation found = find(id, me);
        audit.record(me.id(), "load pictures from elsewhere of " + mail, "conversation:" + found.id());
        return found;
    }

    /// To watch it live.
    ///
    /// @throws Refusal NOT_FOUND
    Conversation watch(String id, StaffMember me) {
        Conversation found = find(id, me);
        audit.record(me.id(), "watch", "conversation:" + found.id());
        return found;
    }

    /// To do something with it, without showing it.
    ///
    /// @throws Refusal NOT_FOUND
    Conversation find(String id, StaffMember me) {
        return id(id).filter(_ -> Rights.has(me, Permission.READ_CONVERSATION)).flatMap(conversations::find)
                .orElseThrow(() -> new Refusal(ConversationRefusal.NOT_FOUND));
    }

    private static Optional<ConversationId> id(String text) {
        try {
            return Optional.of(ConversationId.of(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
