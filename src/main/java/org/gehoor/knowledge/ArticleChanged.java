package org.gehoor.knowledge;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.ArticleId;

/// An article was written, changed, checked or taken away.
public record ArticleChanged(ArticleId article) implements Event {

    /// What whoever follows all articles listens to.
    public static final String TOPIC = "knowledge";

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }
}
