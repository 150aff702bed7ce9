package org.gehoor.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PhoneNumber;

/// A call that was asked for and is not done. `attempts` is how often we called; the number is empty when it was erased. `inTurn`
/// says that no window was chosen: we call when it is their turn, and the window is when that is expected.
public record CallBack(UUID id, ConversationId conversation, Optional<PhoneNumber> number, Instant from, Instant until, int attempts, boolean inTurn) {}
