package org.gehoor.help;

import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.Articles;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Signpost;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class HelpRoom {

    @Bean
    HelpPage helpPage(Pages pages, Articles articles) {
        return new HelpPage(pages, articles);
    }

    @Bean
    ArticlePage articlePage(Pages pages, Articles articles, Staff staff) {
        return new ArticlePage(pages, articles, staff);
    }

    @Bean
    ArticleFilesPage articleFilesPage(Articles articles, ArticleFiles files) {
        return new ArticleFilesPage(articles, files);
    }

    @Bean
    Signpost helpSignpost() {
        return new Signpost(Signpost.Place.HEADER, 30, "/help", "help.menu");
    }
}
