package org.gehoor.sorting;

import java.time.Instant;
import java.util.Optional;
import org.gehoor.conversation.Conversation;

/// What would come of one conversation going on in another, to be read before it is done.
///
/// @param one       what would go on in the other
/// @param into      where it would go on
/// @param onePerson whether both are of one person; otherwise it is refused
/// @param since     since when the other would wait for us; empty when it would not by this
/// @param due       what stays promised there, or is promised now; empty when it is promised anew, or nothing is
/// @param late      whether what was promised in the one is late, so that it stays broken
/// @param reopens   whether the other had ended
public record Outlook(Conversation one, Conversation into, boolean onePerson, Optional<Instant> since, Optional<Instant> due, boolean late,
                      boolean reopens) {}
