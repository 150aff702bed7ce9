package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Text;
import org.gehoor.feedback.Rating;
import org.gehoor.feedback.Ratings;
import org.gehoor.pages.Pages;
import org.gehoor.timeline.CustomerCase;
import org.gehoor.timeline.CustomerCases;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// `/chat/{id}/rating`: how it went. Every part may be skipped, and none changes how anyone is helped.
@Controller
final class RatingPage {

    private final Pages pages;
    private final ChatDoor door;
    private final Ratings ratings;
    private final Replies replies;
    private final CustomerCases cases;

    RatingPage(Pages pages, ChatDoor door, Ratings ratings, Replies replies, CustomerCases cases) {
        this.pages = pages;
        this.door = door;
        this.ratings = ratings;
        this.replies = replies;
        this.cases = cases;
    }

    @GetMapping("/chat/{id}/rating")
    View show(@PathVariable String id, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        String name = cases.of(conversation, pages.words(request)).helper().map(CustomerCase.Helper::name).orElse(null);
        return pages.show("chat/rating", new RatingForm(conversation.id().toString(), conversation.reference().toString(), name,
                ratings.isRated(conversation)));
    }

    @PostMapping("/chat/{id}/rating")
    View create(@PathVariable String id, @RequestParam(defaultValue = "") String solved, @RequestParam(defaultValue = "") String grade,
                @RequestParam(defaultValue = "") String words, HttpServletRequest request) {
        Conversation conversation = door.open(id, request);
        String said = words.isBlank() ? "" : Text.read(words).words();
        ratings.rate(conversation.id(), replies.author(conversation.id()), new Rating(Rating.Solved.read(solved), grade(grade), said));
        return Addresses.see(conversation);
    }

    private static Optional<Integer> grade(String typed) {
        return typed.matches("10|[0-9]") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
