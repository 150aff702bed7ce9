package org.gehoor.search;

import java.time.Instant;
import org.gehoor.vocabulary.ConversationId;

/// The newest entry of a conversation in which all words were found, and when it was written.
public record Hit(ConversationId conversation, long sequence, Instant at) {}
