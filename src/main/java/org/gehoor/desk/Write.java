package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Choice;
import org.jspecify.annotations.Nullable;

/// Where somebody writes in a conversation.
///
/// @param address   of the conversation
/// @param reply     whether who looks may answer the customer
/// @param note      whether who looks may write for colleagues
/// @param why       why there is no answering here; null when there is
/// @param customer  to whom
/// @param seen      the latest line that is on the page
/// @param moments   what may happen after a reply
/// @param kept      files of an answer that was taken back, to go along again
/// @param call      the call to be made; null when there is none
public record Write(String address, boolean reply, boolean note, @Nullable String why, String customer, long seen, List<Choice> moments,
                    List<Choice> kept, @Nullable Call call, Typing typing) {

    public Write {
        moments = List.copyOf(moments);
        kept = List.copyOf(kept);
    }
}
