package org.gehoor.assistant;

import java.util.function.Supplier;
import org.gehoor.conversation.Answers;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Certainty;
import org.gehoor.organisation.AutomaticHelp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AssistantRoom {

    @Bean
    Answers assistant(Articles articles, Certainty certainty, ObjectProvider<Phrasing> model, Supplier<AutomaticHelp> chosen) {
        Published published = (words, language, most) -> articles.search(words, language, Article.Audience.PUBLIC, most);
        return new Assistant(published, certainty, Hearing.inFourLanguages(), new InTime(model::getIfAvailable, () -> chosen.get().phrases()));
    }
}
