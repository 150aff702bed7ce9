package org.gehoor.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.gehoor.access.BrowserDoor;
import org.gehoor.arrival.Arrival;
import org.gehoor.arrival.Once;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Pages;
import org.gehoor.reachability.InWords;
import org.gehoor.reachability.Reachability;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Need;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What the pages on which a chat begins have in common.
final class Openings {

    private final Pages pages;
    private final Reachability reachability;
    private final ChatDoor door;
    private final BrowserDoor browsers;
    private final Clock clock;

    Openings(Pages pages, Reachability reachability, ChatDoor door, BrowserDoor browsers, Clock clock) {
        this.pages = pages;
        this.reachability = reachability;
        this.door = door;
        this.browsers = browsers;
        this.clock = clock;
    }

    Beginning beginning(HttpServletRequest request, @Nullable String fault) {
        Words words = pages.words(request);
        return new Beginning(reachability.now(words.language()).map(new InWords(words, clock)::sentence).orElse(null),
                door.unfinished(request).map(Addresses::of).orElse(null), fault);
    }

    /// A customer who arrives by chat. Who writes nothing asks for a person in the words that stand on the page.
    Arrival arrival(String message, Need need, String once, HttpServletRequest request, HttpServletResponse response) {
        Words words = pages.words(request);
        Text text = Text.read(message.isBlank() ? words.say("chat.a_person_please") : message);
        return new Arrival(Channel.CHAT, words.language(), "", text, need, Arrival.Who.unknown(), Once.of(once, text.words()),
                browsers.recognise(request, response));
    }
}
