package org.gehoor.knowledge;

import java.time.Clock;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.gehoor.vocabulary.Language;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class KnowledgeRoom {

    @Bean
    Articles articles(JdbcClient db, Clock clock) {
        return new Articles(db, new Search(db), clock);
    }

    @Bean
    Catalogue articleCatalogue(JdbcClient db) {
        return new Catalogue(db);
    }

    @Bean
    Versions articleVersions(JdbcClient db) {
        return new Versions(db);
    }

    @Bean
    Translations articleTranslations(JdbcClient db) {
        return new Translations(db);
    }

    @Bean
    Editing articleEditing(Articles articles, JdbcClient db, Work work, Events events, Clock clock) {
        return new Editing(articles, db, work, events, clock);
    }

    @Bean
    ArticleFiles articleFiles(JdbcClient db, Work work, Clock clock) {
        return new ArticleFiles(db, work, clock);
    }

    /// As long as nothing was learnt, nothing is sure.
    @Bean
    Certainty certainty() {
        return new Certainty() {
            @Override
            public boolean isSure(Passage first, Language language) {
                return false;
            }

            @Override
            public void learn(double relevance, Language language, boolean helped) {
            }
        };
    }
}
