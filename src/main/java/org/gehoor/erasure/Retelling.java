package org.gehoor.erasure;

import java.time.Instant;
import java.util.List;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.words.Words;

/// Tells a timeline as its customer reads it. The room that has the words for it, above this one, fills it in.
@FunctionalInterface
public interface Retelling {

    /// One line: when, by whom or what, and the words.
    record Line(long sequence, Instant at, String head, List<String> paragraphs) {}

    /// All lines that are the customer's business, oldest first.
    List<Line> of(ConversationId conversation, Words words);
}
