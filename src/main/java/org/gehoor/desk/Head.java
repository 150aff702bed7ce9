package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// The head of one conversation: what it is about, how it stands, and what can be done with it now.
///
/// @param icon  of the way it came
/// @param with  the way and the customer: "chat met J. Vos"
/// @param state whose turn it is and since when
/// @param owner who has it, when that is a person; empty for nobody
/// @param gone  that the customer is no longer there, and where our words will find them; empty while they are
/// @param language of the conversation, when the reader's is another: "Frans"; empty otherwise
/// @param tag   of that language, for what the customer wrote; null where it is the reader's
/// @param acts  what may be done
public record Head(String id, String gist, Mark mark, String icon, String with, String reference, String state, String owner, String gone, String language, @Nullable String tag, Take take,
                   Acts acts) {

    /// @param close     asking, a final letter or setting aside
    /// @param handOver  to a colleague or a team
    /// @param bringBack from having been set aside
    /// @param export    making its dossier
    /// @param sort      merging and splitting
    /// @param stop      ending it before it is done, while the customer is there
    public record Acts(boolean close, boolean handOver, boolean bringBack, boolean export, boolean sort, boolean stop) {

        static Acts none() {
            return new Acts(false, false, false, false, false, false);
        }
    }
}
