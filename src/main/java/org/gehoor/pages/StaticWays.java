package org.gehoor.pages;

import java.util.ArrayList;
import java.util.List;
import org.gehoor.words.Words;

/// The ways to a person that are always there, without a promise about the wait.
final class StaticWays {

    private StaticWays() {}

    static List<Way> of(Letterhead.Sheet sheet, Words words) {
        List<Way> ways = new ArrayList<>();
        ways.add(new Way("person", "/chat", words.say("pages.way_person"), null));
        ways.add(new Way("callback", "/callback", words.say("pages.way_callback"), null));
        if (!sheet.dial().isEmpty()) {
            ways.add(new Way("phone", "tel:" + sheet.dial(),
                    words.say("pages.way_phone", "number", sheet.phone().replace(' ', '\u00a0')), null));
        }
        return List.copyOf(ways);
    }
}
