package org.gehoor.help;

import org.gehoor.knowledge.ArticleFiles;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Remarks;
import org.gehoor.knowledge.Uses;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Signpost;
import org.gehoor.redaction.Gate;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class HelpRoom {

    @Bean
    Opinions helpOpinions(Articles articles, Uses uses, Remarks remarks, Misses misses, Gate gate) {
        return new Opinions(articles, uses, remarks, misses, gate);
    }

    @Bean
    HelpPage helpPage(Pages pages, Opinions opinions) {
        return new HelpPage(pages, opinions);
    }

    @Bean
    ArticlePage articlePage(Pages pages, Articles articles, Staff staff, Opinions opinions) {
        return new ArticlePage(pages, new Readings(articles, staff), opinions);
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
