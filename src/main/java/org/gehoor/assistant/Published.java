package org.gehoor.assistant;

import java.util.List;
import org.gehoor.knowledge.Passage;
import org.gehoor.vocabulary.Language;

/// Everything this room may read: what published articles for customers say about some words, the best first.
@FunctionalInterface
interface Published {

    List<Passage> about(String words, Language language, int most);
}
