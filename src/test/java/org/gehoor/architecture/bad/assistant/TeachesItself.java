package org.gehoor.architecture.bad.assistant;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.knowledge.Articles;

@Breaks(Wall.THE_ASSISTANT_ONLY_READS)
public final class TeachesItself {

    public String answer(Articles articles, String words) {
        articles.add(words);
        return articles.search(words);
    }
}
