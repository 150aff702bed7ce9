package org.gehoor.knowledge;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.ConversationId;

/// A question of a customer that waits until a person writes it anew. Its words are not here: they stand in the conversation.
///
/// @param entry   which words of the conversation
/// @param article the one that a colleague answered it with; empty when the computer had no answer that helped
public record Question(UUID id, ConversationId conversation, long entry, Optional<ArticleId> article, Instant at) {}
