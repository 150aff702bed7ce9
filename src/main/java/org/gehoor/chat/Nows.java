package org.gehoor.chat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.gehoor.callback.CallBack;
import org.gehoor.callback.Numbers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Turn;
import org.gehoor.feedback.Ratings;
import org.gehoor.queue.Estimate;
import org.gehoor.queue.Grounds;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.queue.Waits;
import org.gehoor.reachability.InWords;
import org.gehoor.reachability.Kept;
import org.gehoor.reachability.Reachability;
import org.gehoor.timeline.CustomerCase;
import org.gehoor.timeline.CustomerCase.Helper;
import org.gehoor.timeline.CustomerCase.Promised;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.timeline.WaysOn;
import org.gehoor.vocabulary.Channel;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// Works out what a customer sees of the present state.
final class Nows {

    private final Told told;
    private final InLine line;
    private final Reachability reachability;
    private final Ratings ratings;
    private final BooleanSupplier machine;

    /// @param machine whether a computer answers
    Nows(Told told, InLine line, Reachability reachability, Ratings ratings, BooleanSupplier machine) {
        this.told = told;
        this.line = line;
        this.reachability = reachability;
        this.ratings = ratings;
        this.machine = machine;
    }

    /// How a case stands, and the ways on when we missed a promise.
    record Told(CustomerCases cases, WaysOn ways) {}

    /// What there is of the line.
    record InLine(Places places, Lines lines, Waits waits, Grounds grounds, Clock clock) {}

    Now of(Conversation conversation, Spoken spoken, InWords inWords, Words words) {
        CustomerCase now = told.cases().of(conversation, words);
        if (now.goesOn().isPresent()) {
            return new Now.GoesOn(now.goesOn().get().reference().toString(), "/cases/" + conversation.id());
        }
        return switch (conversation.turn()) {
            case Turn.WithAssistant _ -> new Now.WithAssistant(spoken.answer().orElse(null), spoken.helped(), !machine.getAsBoolean());
            case Turn.WaitingForPerson _ -> waiting(now, spoken, inWords, words);
            case Turn.WithPerson _ -> new Now.WithPerson(name(now, words), initials(now), now.promised().orElseThrow(),
                    late(now, words));
            case Turn.WaitingForCustomer waiting when waiting.askedToClose().isPresent() ->
                    new Now.AskedToClose(name(now, words), now.closesAt().map(words::day).orElse(null));
            case Turn.WaitingForCustomer _ -> new Now.YourTurn(name(now, words), initials(now));
            case Turn.Closed closed -> new Now.Closed(turnout(closed.how()), words.when(conversation.turnSince()),
                    now.helper().map(Helper::name).orElse(null), ratings.isRated(conversation));
            case Turn.SetAside _ -> new Now.SetAside();
        };
    }

    /// What the state needs to know of what was said.
    ///
    /// @param byComputer whether a computer said anything
    /// @param answer     the number of its answer of which the customer may say whether it helped
    /// @param helped     whether they said so last
    record Spoken(boolean byComputer, Optional<Long> answer, boolean helped) {
        static Spoken in(List<Entry> entries) {
            var dialogue = Dialogue.of(entries);
            return new Spoken(entries.stream().anyMatch(Spoken::isAutomatic), dialogue.unjudged().map(Entry::sequence), dialogue.isHelped());
        }

        private static boolean isAutomatic(Entry entry) {
            return entry.who() instanceof Entry.Who.Computer && entry.what() instanceof Entry.What.Message;
        }
    }

    private Now waiting(CustomerCase now, Spoken spoken, InWords inWords, Words words) {
        Optional<CallBack> call = now.call();
        if (call.isPresent()) {
            return new Now.CallComing(now.promised().orElseThrow(), late(now, words), call.get().number().map(Numbers::show).orElse(null));
        }
        Optional<Place> place = line.places().find(now.conversation().id());
        Optional<Estimate> estimate = place.map(this::estimate);
        Promised promised = now.promised().orElseThrow();
        return new Now.Waiting(promised, late(now, words), estimate.map(expected -> spot(place.get(), expected)).orElse(null),
                estimate.flatMap(expected -> inWords.expected(expected, line.grounds().of(place.get().line()), promised.dueAt())).orElse(null), lately(words),
                spoken.byComputer());
    }

    /// By the hours of chat.
    private Estimate estimate(Place place) {
        return line.waits().forPlace(place).during(line.lines().get(place.line()).hours(Channel.CHAT), line.clock().instant());
    }

    private Now.@Nullable Late late(CustomerCase now, Words words) {
        return now.missed().map(missed -> new Now.Late(missed, told.ways().of(now, true, words).orElse(null))).orElse(null);
    }

    private Now.Spot spot(Place place, Estimate estimate) {
        return new Now.Spot(estimate.ahead(), Math.max(0, line.places().waiting(place.line()) - estimate.ahead() - 1));
    }

    private @Nullable String lately(Words words) {
        Kept today = reachability.today();
        return today.isEnough() ? words.say("chat.lately", "kept", words.outOf100(today.kept(), today.made())) : null;
    }

    private static Now.Turnout turnout(Turn.How how) {
        return switch (how) {
            case CUSTOMER -> Now.Turnout.CUSTOMER;
            case FINAL_LETTER -> Now.Turnout.FINAL_LETTER;
            case SILENCE -> Now.Turnout.SILENCE;
            case LEFT -> Now.Turnout.LEFT;
        };
    }

    private static String name(CustomerCase now, Words words) {
        return now.helper().map(Helper::name).orElseGet(() -> words.say("chat.somebody"));
    }

    private static String initials(CustomerCase now) {
        return now.helper().map(Helper::initials).orElse("");
    }
}
