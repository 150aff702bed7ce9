package org.gehoor.desk.knowledge;

import java.time.Clock;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Catalogue;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of these pages.
@Configuration(proxyBeanMethods = false)
class KnowledgeDeskRoom {

    @Bean
    Shelves knowledgeShelves(Catalogue catalogue, Clock clock) {
        return new Shelves(catalogue, clock);
    }

    @Bean
    KnowledgePage knowledgePage(Articles articles, Catalogue catalogue, Shelves shelves, Staff staff, Pages pages) {
        return new KnowledgePage(new KnowledgePage.Known(articles, catalogue, staff), shelves, pages);
    }
}
