package org.gehoor.assistant;

import org.gehoor.conversation.Answers;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Certainty;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AssistantRoom {

    @Bean
    Answers assistant(Articles articles, Certainty certainty, ObjectProvider<Phrasing> model) {
        Shelf shelf = (words, language, most) -> articles.search(words, language, Article.Audience.PUBLIC, most);
        return new Assistant(shelf, certainty, Hearing.inFourLanguages(), new InTime(model::getIfAvailable, () -> true));
    }
}
