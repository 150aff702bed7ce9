package org.gehoor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.reachability.Hours;
import org.gehoor.reachability.InWords;
import org.gehoor.reachability.Reach;
import org.gehoor.reachability.Reachability;
import org.gehoor.vocabulary.Channel;
import org.gehoor.words.Words;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/// `/`: the ways to a person, with the present waits.
@Controller
final class FrontPage {

    private final Pages pages;
    private final Reachability reachability;
    private final Letterhead letterhead;
    private final Clock clock;

    FrontPage(Pages pages, Reachability reachability, Letterhead letterhead, Clock clock) {
        this.pages = pages;
        this.reachability = reachability;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    @GetMapping("/")
    View show(HttpServletRequest request) {
        Words words = pages.words(request);
        Optional<Reach> reach = reachability.now(words.language());
        if (reach.isEmpty()) {
            return pages.show("portal/not_set_up");
        }
        return pages.show("portal/front", new Front(channels(words, reach.get()), open(words, reach.get()), reachability.thisWeek()));
    }

    private Front.Open open(Words words, Reach reach) {
        var hours = new Hours(reach.hours(), words);
        Instant now = clock.instant();
        List<Front.Other> others = Stream.of(Channel.values()).filter(reach.byChannel()::containsKey)
                .map(channel -> new Front.Other(name(channel, words), new Hours(reach.byChannel().get(channel), words).brief(now))).toList();
        return new Front.Open(hours.now(now), hours.aroundTheClock() && hours.nextUnusual(now).isEmpty(), hours.week(now), hours.later(now).orElse(null), others);
    }

    private static String name(Channel channel, Words words) {
        return switch (channel) {
            case CHAT -> words.say("portal.hours_chat");
            case CALLBACK -> words.say("portal.hours_callback");
            case FORM -> words.say("portal.hours_form");
            case MAIL -> words.say("portal.hours_mail");
        };
    }

    private List<Front.Channel> channels(Words words, Reach reach) {
        var waits = new InWords(words, clock);
        Letterhead.Sheet sheet = letterhead.sheet();
        var channels = new ArrayList<Front.Channel>();
        channels.add(new Front.Channel("chat", "/chat", words.say("portal.chat"), words.say("portal.chat_text"), waits.person(reach),
                reach.person().open() ? words.say("portal.chat_until") : null));
        if (!sheet.dial().isEmpty()) {
            channels.add(new Front.Channel("phone", "tel:" + sheet.dial(), words.say("portal.phone", "number", sheet.phone()),
                    words.say("portal.phone_text"), waits.open(reach), null));
        }
        channels.add(new Front.Channel("callback", "/callback", words.say("portal.call"), words.say("portal.call_text"),
                reach.call().map(waits::call).orElse(null), reach.call().isPresent() ? words.say("portal.call_until") : null));
        channels.add(new Front.Channel("form", "/contact", words.say("portal.form"), words.say("portal.form_text"),
                words.say("portal.before", "time", words.when(reach.formBy())), words.say("portal.form_until")));
        if (!sheet.address().isEmpty()) {
            channels.add(new Front.Channel("letter", null, words.say("portal.letter"),
                    words.say("portal.letter_text", "address", String.join(", ", sheet.address())), null, null));
        }
        return channels;
    }
}
