package org.gehoor.assist;

import java.time.LocalDate;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Suggestions;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AssistRoom {

    /// What is public and what is for colleagues.
    @Bean
    Suggestions suggestions(Articles articles) {
        return (words, language, most) -> articles.search(words, language, Article.Audience.STAFF, most).stream()
                .map(passage -> new Entry.Source(passage.article().slug(), passage.article().title(), passage.article().care().checkedOn().map(LocalDate::toString).orElse(""),
                        passage.quote()))
                .toList();
    }
}
