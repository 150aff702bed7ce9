package org.gehoor.admin;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.mailbox.Condition;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Trouble;
import org.gehoor.pages.Fact;
import org.gehoor.words.Words;

/// How it goes with mailboxes, in words.
final class Channels {

    private final Fetchings fetchings;
    private final Conditions conditions;
    private final Positions positions;
    private final Clock clock;

    Channels(Fetchings fetchings, Conditions conditions, Positions positions, Clock clock) {
        this.fetchings = fetchings;
        this.conditions = conditions;
        this.positions = positions;
        this.clock = clock;
    }

    /// What is wrong with a mailbox, or is not.
    record State(String standing, String words, boolean alarming) {}

    State state(Mailbox mailbox, Words words) {
        Optional<Fetching> fetching = fetchings.find(mailbox.id()).filter(Fetching::on);
        Condition now = conditions.of(mailbox.id());
        if (!mailbox.on()) {
            return new State("none", words.say("admin.mailbox.off"), false);
        } else if (fetching.isEmpty()) {
            return new State("none", words.say("admin.mailbox.by_smtp"), false);
        } else if (!now.isWell(clock.instant())) {
            return new State("broken", words.say("admin.mailbox.broken"), true);
        } else if (now.fetchedAt().isEmpty()) {
            return new State("running", words.say("admin.mailbox.begins"), false);
        } else if (now.trouble().isPresent() || now.tooLarge() + now.notTaken() > 0) {
            return new State("at-risk", words.say("admin.mailbox.mostly"), false);
        }
        return new State("kept", words.say("admin.mailbox.works"), false);
    }

    /// Since when nothing comes in.
    String since(Mailbox mailbox, Words words) {
        Condition now = conditions.of(mailbox.id());
        return now.since().or(now::fetchedAt).map(words::when).orElse("");
    }

    /// What is wrong or remarkable.
    List<String> notes(Mailbox mailbox, Words words) {
        Condition now = conditions.of(mailbox.id());
        var notes = new ArrayList<String>();
        now.trouble().ifPresent(trouble -> notes.add(words.say("mailbox.trouble." + trouble.code())));
        if (now.isSilent(clock.instant())) {
            notes.add(words.say("admin.mailbox.silent"));
        }
        if (now.tooLarge() > 0) {
            notes.add(words.say("admin.mailbox.too_large", "count", now.tooLarge()));
        }
        if (now.notTaken() > 0) {
            notes.add(words.say("admin.mailbox.not_taken", "count", now.notTaken()));
        }
        return notes;
    }

    List<Fact> facts(Mailbox mailbox, Words words) {
        return List.of(new Fact(words.say("admin.channels.looked"), looked(mailbox, words)),
                new Fact(words.say("admin.channels.today"), Integer.toString(today(mailbox, words.zone()))));
    }

    String looked(Mailbox mailbox, Words words) {
        return conditions.of(mailbox.id()).fetchedAt().map(words::when).orElseGet(() -> words.say("admin.channels.never"));
    }

    /// How many mails came in by fetching since midnight.
    int today(Mailbox mailbox, ZoneId zone) {
        Instant midnight = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return positions.takenSince(mailbox.id(), midnight);
    }

    /// What came of trying a server.
    static MailboxView.Tried tried(String server, Optional<Trouble> trouble, Words words) {
        return trouble.map(what -> new MailboxView.Tried(false, server + ": " + words.say("mailbox.trouble." + what.code())))
                .orElseGet(() -> new MailboxView.Tried(true, server + ": " + words.say("admin.mailbox.lets_in")));
    }
}
