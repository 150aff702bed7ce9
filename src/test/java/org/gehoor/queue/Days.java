package org.gehoor.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.PriorityQueue;
import java.util.Random;

/// Simulated days: people come, wait, give up or are helped; staff come, go, take breaks and are human. Whoever is asked makes the promises.
final class Days {

    private static final Duration OPEN = Duration.ofHours(10);
    private static final Duration NOTICED = Duration.ofSeconds(5);
    private static final double SPREAD = 0.7;

    private final Scenario scenario;
    private final PlayedLine promising;
    private final PriorityQueue<Happening> next = new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::number));
    private final Map<Integer, Customer> waiting = new LinkedHashMap<>();
    private final Map<Integer, Customer> all = new HashMap<>();
    private final List<Customer> ghosts = new ArrayList<>();
    private final List<Given> given = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();
    private Random random = new Random(0);
    private Instant opens = Instant.EPOCH;
    private Instant now = Instant.EPOCH;
    private long number;

    /// One promise and what became of it. `waited` is until the first words, or until it would have been their turn.
    record Given(Instant opened, Instant at, Instant due, Duration waited, boolean kept, boolean left) {}

    private record Happening(Instant at, long number, Runnable what) {}

    private record Customer(int id, Instant joined, Instant due, double helping, boolean toBeCalled) {}

    private static final class Member {
        private final int id;
        private boolean present;
        private boolean wanted;
        private boolean busy;
        private boolean reaching;

        Member(int id) {
            this.id = id;
        }
    }

    Days(Scenario scenario, PlayedLine promising) {
        this.scenario = scenario;
        this.promising = promising;
        for (int member = 0; member < scenario.people(); member++) {
            members.add(new Member(member));
        }
    }

    /// Lets one day pass.
    void day(Instant opening, long seed) {
        random = new Random(seed * 1_000_003 + scenario.ordinal());
        opens = opening;
        now = opening;
        for (int half = 0; half < 20; half++) {
            int current = half;
            members.forEach(member -> at(opening.plus(Duration.ofMinutes(30L * current)), () -> turns(member, !scenario.rests(member.id, current))));
        }
        at(opening, this::comeNext);
        while (!next.isEmpty()) {
            Happening happening = next.poll();
            now = happening.at;
            happening.what.run();
        }
        members.forEach(member -> turns(member, false));
        ghosts.clear();
        all.clear();
    }

    List<Given> given() {
        return given;
    }

    private void at(Instant when, Runnable what) {
        next.add(new Happening(when, number++, what));
    }

    private void in(double seconds, Runnable what) {
        at(now.plusMillis(Math.max(1, Math.round(seconds * 1000))), what);
    }

    // ---- customers

    private void comeNext() {
        double most = scenario.mostLoad() / Scenario.HELPING;
        double gap = exponential(1 / most);
        if (Duration.between(opens, now).toSeconds() + gap < OPEN.toSeconds()) {
            in(gap, () -> {
                double hour = Duration.between(opens, now).toMillis() / 3.6e6;
                if (random.nextDouble() * scenario.mostLoad() < scenario.load(hour)) {
                    comes();
                }
                comeNext();
            });
        }
    }

    private void comes() {
        int id = (int) (number++ % Integer.MAX_VALUE);
        double together = Scenario.HELPING + scenario.wrapUp() * 1.5;
        double helping = Scenario.HELPING * (Scenario.HELPING / together) * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        if (random.nextDouble() < scenario.toBeCalled() && now.isBefore(opens.plus(OPEN.minusHours(3)))) {
            Instant from = now.plus(Duration.ofMinutes(60 + random.nextInt(120))).truncatedTo(ChronoUnit.MINUTES);
            var customer = new Customer(id, now, now, helping, true);
            all.put(id, customer);
            promising.asksToBeCalled(now, id, from);
            at(from, () -> {
                promising.isToBeCalled(now, id);
                waiting.put(id, customer);
                wake();
            });
            return;
        }
        Instant due = promising.joins(now, id);
        var customer = new Customer(id, now, due, helping, false);
        all.put(id, customer);
        waiting.put(id, customer);
        in(exponential(Scenario.PATIENCE), () -> givesUp(customer));
        at(due.plus(NOTICED), () -> promising.watch(now));
        wake();
    }

    private void givesUp(Customer customer) {
        if (waiting.remove(customer.id) != null) {
            promising.leaves(now, customer.id);
            ghosts.add(customer);
        }
    }

    /// For whoever left and stood before this one, it would have been their turn by now.
    private void pass(Customer taken) {
        for (Iterator<Customer> each = ghosts.iterator(); each.hasNext();) {
            Customer ghost = each.next();
            if (!taken.toBeCalled && ghost.joined.isBefore(taken.joined)) {
                each.remove();
                boolean kept = !now.isAfter(ghost.due);
                promising.ghost(now, kept);
                given.add(new Given(opens, ghost.joined, ghost.due, Duration.between(ghost.joined, now), kept, true));
            }
        }
    }

    // ---- staff

    private void turns(Member member, boolean wanted) {
        member.wanted = wanted;
        if (!member.busy && member.present != wanted) {
            member.present = wanted;
            promising.working(now, member.id, wanted);
            wake();
        }
    }

    private void wake() {
        if (!waiting.isEmpty()) {
            members.stream().filter(member -> member.present && !member.busy && !member.reaching).forEach(this::reach);
        }
    }

    private void reach(Member member) {
        member.reaching = true;
        in(2 + 6 * random.nextDouble(), () -> {
            member.reaching = false;
            if (member.present && !member.busy) {
                takes(member);
            }
        });
    }

    private void takes(Member member) {
        OptionalInt taken = promising.picksUp(now, member.id);
        if (taken.isEmpty()) {
            return;
        }
        Customer customer = all.get(taken.getAsInt());
        waiting.remove(customer.id);
        pass(customer);
        member.busy = true;
        double words = 8 + 20 * random.nextDouble();
        double rest = Math.max(5, customer.helping - words);
        in(words, () -> {
            if (!customer.toBeCalled) {
                given.add(new Given(opens, customer.joined, customer.due, Duration.between(customer.joined, now), !now.isAfter(customer.due), false));
            }
            speaks(member, customer, rest);
        });
    }

    private void speaks(Member member, Customer customer, double rest) {
        promising.speaks(now, member.id, customer.id);
        if (rest <= 0) {
            in(1 + scenario.wrapUp() * (1 + random.nextDouble()), () -> ready(member));
        } else {
            double until = rest < 150 ? rest : 100;
            in(until, () -> speaks(member, customer, rest - until));
        }
    }

    private void ready(Member member) {
        member.busy = false;
        turns(member, member.wanted);
        if (member.present && !waiting.isEmpty()) {
            reach(member);
        }
    }

    private double exponential(double mean) {
        return -mean * Math.log(1 - random.nextDouble());
    }
}
