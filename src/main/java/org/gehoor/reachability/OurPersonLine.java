package org.gehoor.reachability;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.PersonLine;
import org.gehoor.pages.Way;
import org.gehoor.words.Words;

/// The ways to a person as they stand under the header of every customer page, in an order that never changes.
final class OurPersonLine implements PersonLine {

    private static final char NO_BREAK = '\u00a0';

    private final Reachability reachability;
    private final Letterhead letterhead;
    private final Clock clock;

    OurPersonLine(Reachability reachability, Letterhead letterhead, Clock clock) {
        this.reachability = reachability;
        this.letterhead = letterhead;
        this.clock = clock;
    }

    @Override
    public List<String> hours(Words words) {
        return reachability.now(words.language()).map(reach -> new Hours(reach.hours(), words).brief(clock.instant())).orElse(List.of());
    }

    @Override
    public List<Way> ways(Words words) {
        Optional<Reach> reach = reachability.now(words.language());
        var waits = new InWords(words, clock);
        var ways = new ArrayList<Way>();
        ways.add(new Way("person", "/chat/person", words.say("pages.way_person"), reach.map(waits::person).orElse(null)));
        ways.add(new Way("callback", "/callback", words.say("pages.way_callback"), reach.flatMap(Reach::call).map(waits::call).orElse(null)));
        Letterhead.Sheet sheet = letterhead.sheet();
        if (!sheet.dial().isEmpty()) {
            ways.add(new Way("phone", "tel:" + sheet.dial(), words.say("pages.way_phone", "number", sheet.phone().replace(' ', NO_BREAK)),
                    reach.map(waits::open).orElse(null)));
        }
        return ways;
    }
}
