package org.gehoor.help;

import java.util.List;
import org.gehoor.knowledge.Article;

/// All articles, by topic.
public record Topics(List<Topic> topics) {

    public record Topic(String name, List<Article> articles) {}
}
