package org.gehoor.desk;

import org.gehoor.knowledge.Remarks;
import org.gehoor.pages.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Knowledge beside a conversation.
@Configuration(proxyBeanMethods = false)
class OfWhatWeKnow {

    @Bean
    ArticlesPage deskArticlesPage(Reading reading, People people, Knowing knowing, Remarks remarks, Pages pages) {
        return new ArticlesPage(reading, people, knowing, remarks, pages);
    }

    @Bean
    LinkPage deskLinkPage(Reading reading, Knowing knowing, Desks desks, Pages pages) {
        return new LinkPage(reading, knowing, desks, pages);
    }
}
