package org.gehoor.help;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Passage;
import org.gehoor.knowledge.Votes;
import org.gehoor.pages.Pages;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/help`: search, and all topics.
@Controller
final class HelpPage {

    private static final int MOST_RESULTS = 8;
    private static final int MOST_SHOWN_OF_THE_QUESTION = 200;

    private final Pages pages;
    private final Articles articles;

    HelpPage(Pages pages, Articles articles) {
        this.pages = pages;
        this.articles = articles;
    }

    @GetMapping("/help")
    View show(@RequestParam(name = "q", defaultValue = "") String question, HttpServletRequest request) {
        Words words = pages.words(request);
        return question.isBlank() ? pages.show("help/topics", topics(words)) : pages.show("help/results", results(question, words));
    }

    private Topics topics(Words words) {
        Map<String, List<Article>> byTopic = articles.list(words.language()).stream().filter(ArticlePage::isForCustomers)
                .collect(Collectors.groupingBy(article -> topic(article.topic(), words), TreeMap::new, Collectors.toList()));
        return new Topics(byTopic.entrySet().stream().map(topic -> new Topics.Topic(topic.getKey(), topic.getValue())).toList());
    }

    private Results results(String question, Words words) {
        List<Passage> found = articles.search(question, words.language(), Article.Audience.PUBLIC, MOST_RESULTS);
        Map<ArticleId, Votes> votes = articles.votes(found.stream().map(passage -> passage.article().id()).toList());
        return new Results(question.substring(0, Math.min(question.length(), MOST_SHOWN_OF_THE_QUESTION)),
                found.stream().map(passage -> new Results.Result(passage.article(), passage.pieces(),
                        Optional.of(votes.get(passage.article().id())).filter(Votes::enough))).toList());
    }

    private static String topic(String topic, Words words) {
        return switch (topic) {
            case "account" -> words.say("help.topic_account");
            case "billing" -> words.say("help.topic_billing");
            case "delivery" -> words.say("help.topic_delivery");
            case "faults" -> words.say("help.topic_faults");
            case "moving" -> words.say("help.topic_moving");
            case "privacy" -> words.say("help.topic_privacy");
            case "subscription" -> words.say("help.topic_subscription");
            default -> words.say("help.topic_other");
        };
    }
}
