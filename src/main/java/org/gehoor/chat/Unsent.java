package org.gehoor.chat;

import org.gehoor.conversation.ConversationRefusal;
import org.gehoor.files.FilesRefusal;
import org.gehoor.files.Uploads;
import org.gehoor.pages.Refusal;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What was typed in the composer and could not be taken yet.
///
/// @param fault what to do about the words; null when nothing is wrong with them
/// @param files what to do about the files; null when there is nothing
public record Unsent(String message, @Nullable String fault, @Nullable String files) {

    static final Unsent NOTHING = new Unsent("", null, null);

    /// Refused: at the field when its writer can put it right there.
    ///
    /// @throws Refusal the same, when it is about something else
    static Unsent of(String message, Uploads files, Refusal refused, Words words) {
        String sentence = words.say(refused.code().key(), refused.namesAndValues());
        if (refused.code() instanceof FilesRefusal) {
            return new Unsent(message, null, sentence);
        }
        if (refused.code() instanceof ConversationRefusal && refused.code().kind() == Refusal.Kind.ASK_AGAIN) {
            return new Unsent(message, sentence, files.isEmpty() ? null : words.say("files.again"));
        }
        throw refused;
    }
}
