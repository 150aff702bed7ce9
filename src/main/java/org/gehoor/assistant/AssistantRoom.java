package org.gehoor.assistant;

import org.gehoor.conversation.Answers;
import org.gehoor.knowledge.Articles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AssistantRoom {

    @Bean
    Answers assistant(Articles articles) {
        return new Assistant(articles, WantsAPerson.inFourLanguages());
    }
}
