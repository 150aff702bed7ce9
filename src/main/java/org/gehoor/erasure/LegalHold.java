package org.gehoor.erasure;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.StaffId;

/// What must stay until a day, because a claim is made or defended with it (GDPR art. 17(3)(e)): one conversation, or everything of a customer.
///
/// @param about the conversation it was set from
public record LegalHold(UUID id, Optional<ConversationId> conversation, Optional<CustomerId> customer, ConversationId about, String reason,
                        StaffId setBy, Instant setAt, Instant until) {}
