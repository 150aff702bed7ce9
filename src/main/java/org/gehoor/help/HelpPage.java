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
import org.springframework.web.util.UriComponentsBuilder;

/// `/help`: search, and all topics.
@Controller
final class HelpPage {

    private static final int ON_A_PAGE = 8;
    private static final int MOST_PAGES = 2;
    private static final int MOST_SHOWN_OF_THE_QUESTION = 200;

    private final Pages pages;
    private final Articles articles;
    private final Opinions opinions;

    HelpPage(Pages pages, Opinions opinions) {
        this.pages = pages;
        this.articles = opinions.articles();
        this.opinions = opinions;
    }

    @GetMapping("/help")
    View show(@RequestParam(name = "q", defaultValue = "") String question, @RequestParam(defaultValue = "1") String page, HttpServletRequest request) {
        Words words = pages.words(request);
        return question.isBlank() ? pages.show("help/topics", topics(words)) : pages.show("help/results", results(question, page.equals("2") ? 2 : 1, words));
    }

    private Topics topics(Words words) {
        Map<String, List<Article>> byTopic = articles.list(words.language()).stream().filter(article -> article.isFor(Article.Audience.PUBLIC))
                .collect(Collectors.groupingBy(article -> topic(article.topic(), words), TreeMap::new, Collectors.toList()));
        return new Topics(byTopic.entrySet().stream().map(topic -> new Topics.Topic(topic.getKey(), topic.getValue())).toList());
    }

    private Results results(String question, int page, Words words) {
        List<Passage> all = articles.search(question, words.language(), Article.Audience.PUBLIC, ON_A_PAGE * MOST_PAGES);
        if (all.isEmpty()) {
            opinions.nothingFound(question, words.language());
        }
        List<Passage> found = all.stream().skip((long) (page - 1) * ON_A_PAGE).limit(ON_A_PAGE).toList();
        Map<ArticleId, Votes> votes = articles.votes(found.stream().map(passage -> passage.article().id()).toList());
        String shown = question.substring(0, Math.min(question.length(), MOST_SHOWN_OF_THE_QUESTION));
        return new Results(shown, found.stream().map(passage -> new Results.Result(passage.article(), address(passage.article(), shown), passage.pieces(),
                Optional.of(votes.get(passage.article().id())).filter(Votes::enough))).toList(), all.size(),
                page == 1 ? Optional.empty() : Optional.of(address(shown, 1)), all.size() > page * ON_A_PAGE ? Optional.of(address(shown, page + 1)) : Optional.empty());
    }

    private static String address(String question, int page) {
        return UriComponentsBuilder.fromPath("/help").queryParam("q", "{q}").queryParam("page", page).encode().build(question).toString();
    }

    /// With the question, so that an answer that does not help is known to be none to that one.
    private static String address(Article article, String question) {
        return UriComponentsBuilder.fromPath("/help/{slug}").queryParam("q", "{q}").encode().build(article.slug(), question).toString();
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
