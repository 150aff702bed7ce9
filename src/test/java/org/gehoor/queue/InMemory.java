package org.gehoor.queue;

import static java.util.Comparator.comparing;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gehoor.forecast.Experience;
import org.gehoor.forecast.Forecast;
import org.gehoor.forecast.Humane;
import org.gehoor.forecast.Observed;
import org.gehoor.forecast.Situation;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Standing;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;

/// Promises in memory: the forecast, the guard, the steps and the standing of the program, and lists in place of its tables.
final class InMemory implements PlayedLine {

    private static final Duration HORIZON = Duration.ofHours(4);

    private final Observed observed = new Observed();
    private final TreeSet<Waiting> line = new TreeSet<>(comparing(Waiting::order).thenComparing(Waiting::customer));
    private final Map<Integer, Waiting> customers = new HashMap<>();
    private final Map<Integer, Optional<Served>> members = new TreeMap<>();
    private final Map<Integer, Optional<Served>> away = new HashMap<>();

    private static final class Waiting {
        private final int customer;
        private final Instant order;
        private final Instant from;
        private final Optional<Promise> promise;
        private Instant busy;
        private boolean lapsed;

        Waiting(int customer, Instant order, Instant from, Instant busy, Optional<Promise> promise) {
            this.customer = customer;
            this.order = order;
            this.from = from;
            this.busy = busy;
            this.promise = promise;
        }

        int customer() {
            return customer;
        }

        Instant order() {
            return order;
        }
    }

    private static final class Served {
        private final Waiting who;
        private final Observed.Contact contact;
        private final Instant at;
        private Optional<Instant> spoke = Optional.empty();

        Served(Waiting who, Observed.Contact contact, Instant at) {
            this.who = who;
            this.contact = contact;
            this.at = at;
        }
    }

    @Override
    public void working(Instant at, int member, boolean working) {
        if (working) {
            members.put(member, away.getOrDefault(member, Optional.empty()));
        } else {
            away.put(member, members.remove(member));
        }
        observed.working(members.size());
    }

    @Override
    public Instant joins(Instant at, int customer) {
        int ahead = (int) line.stream().filter(one -> !one.from.isAfter(at)).count();
        List<Duration> coming = line.stream().map(one -> one.from).filter(from -> from.isAfter(at) && from.isBefore(at.plus(HORIZON)))
                .sorted().map(from -> Duration.between(at, from)).toList();
        Experience experience = observed.experience(at);
        double busy = ahead > 0 ? 1 : experience.busy(members.values().stream().filter(last -> last.isEmpty() || last.get().spoke.isPresent())
                .map(last -> last.flatMap(served -> served.spoke).map(then -> Duration.between(then, at).toMillis() / 1000.0)
                        .orElse(Double.POSITIVE_INFINITY)).toList());
        Forecast forecast = new Situation(ahead, coming, members.size(), busy, experience, observed.guard()).forecast();
        Instant due = Humane.minute(at.plus(forecast.nineOfTen()), at.plus(forecast.promise()));
        var promise = new Promise(PromiseId.at(at), ConversationId.at(at), Promise.Kind.PERSON, at, due, ZoneOffset.UTC, Waits.RULE, "", Optional.empty());
        add(new Waiting(customer, at, at, observed.joined(at), Optional.of(promise)));
        return due;
    }

    @Override
    public void asksToBeCalled(Instant at, int customer, Instant from) {
        add(new Waiting(customer, at, from, from, Optional.empty()));
    }

    private void add(Waiting one) {
        line.add(one);
        customers.put(one.customer, one);
    }

    @Override
    public void isToBeCalled(Instant at, int customer) {
        observed.called(at);
    }

    @Override
    public OptionalInt picksUp(Instant at, int member) {
        Optional<Waiting> next = line.stream().filter(one -> !one.from.isAfter(at)).findFirst();
        next.ifPresent(one -> {
            line.remove(one);
            members.put(member, Optional.of(new Served(one, observed.pickedUp(one.from, one.busy, at), at)));
        });
        return next.map(one -> OptionalInt.of(one.customer)).orElseGet(OptionalInt::empty);
    }

    @Override
    public void speaks(Instant at, int member, int customer) {
        Served served = members.get(member).orElseThrow();
        observed.helped(served.contact, at);
        if (served.spoke.isEmpty() && !served.who.lapsed) {
            served.who.promise.ifPresent(promise -> {
                boolean kept = standing(promise, Optional.of(at), at) == Standing.KEPT;
                boolean atOnce = !served.at.isAfter(served.who.from.plus(Observed.GRACE));
                observed.answered(kept && atOnce ? Optional.empty() : Optional.of(kept), Duration.between(served.at, at));
            });
        }
        served.spoke = Optional.of(at);
        if (served.who.promise.isPresent()) {
            customers.remove(customer);
        }
    }

    private static Standing standing(Promise promise, Optional<Instant> ended, Instant now) {
        return new Promise(promise.id(), promise.conversation(), promise.kind(), promise.madeAt(), promise.dueAt(), promise.zone(), promise.rule(),
                promise.words(), ended.map(at -> new Promise.End(Promise.How.KEPT, at))).standingAt(now);
    }

    @Override
    public void leaves(Instant at, int customer) {
        Waiting one = customers.remove(customer);
        line.remove(one);
        observed.left(one.from, one.busy, at);
    }

    @Override
    public void ghost(Instant at, boolean kept) {
        observed.learn(kept);
    }

    @Override
    public void watch(Instant at) {
        customers.values().stream().filter(one -> !one.lapsed && one.promise.filter(promise -> standing(promise, Optional.empty(), at) == Standing.BROKEN).isPresent())
                .sorted(comparing(one -> one.promise.orElseThrow().dueAt())).forEach(one -> {
                    one.lapsed = true;
                    observed.learn(false);
                });
    }
}
