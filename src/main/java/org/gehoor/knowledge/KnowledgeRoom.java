package org.gehoor.knowledge;

import java.time.Clock;
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
