package org.gehoor.forecast;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;

/// A line, event by event, with estimators beside it that each say at an arrival how long the wait will be.
///
/// @param load 0: days with two peaks, as in a bank
record Simulated(int people, double load, double patience, double sigma, int calls) {

    private static final Instant BEGIN = Instant.parse("2026-05-12T06:00:00Z");
    private static final int DAY = 17 * 3_600;
    private static final int CALLS_A_DAY = 1_398;

    /// Root of the mean square of errors.
    static final class Errors {
        private double squares;
        private int count;

        void add(double error) {
            squares += error * error;
            count++;
        }

        double root() {
            return Math.sqrt(squares / count);
        }
    }

    private record Call(double at, double helping, double patience) {}

    private static final class Waiting {
        private final Call call;
        private final Map<String, Double> said;
        private final Instant busy;
        private boolean gone;

        Waiting(Call call, Map<String, Double> said, Instant busy) {
            this.call = call;
            this.said = said;
            this.busy = busy;
        }
    }

    private record Happening(double at, Runnable what) {}

    Map<String, Errors> run(long seed) {
        return new Run(new Random(seed)).errors();
    }

    private double helpingMean() {
        return load == 0 ? 190 : 180;
    }

    private final class Run {

        private final Random random;
        private final PriorityQueue<Happening> next = new PriorityQueue<>((a, b) -> Double.compare(a.at, b.at));
        private final Deque<Waiting> line = new ArrayDeque<>();
        private final Observed observed = new Observed();
        private final Map<String, Errors> errors = new LinkedHashMap<>();
        private double now;
        private int free = people;
        private int left = calls;
        private double lastWait;
        private int waiting;

        Run(Random random) {
            this.random = random;
            observed.working(people);
        }

        Map<String, Errors> errors() {
            arriveNext();
            while (!next.isEmpty()) {
                Happening happening = next.poll();
                now = happening.at;
                happening.what.run();
            }
            return errors;
        }

        private void at(double time, Runnable what) {
            next.add(new Happening(time, what));
        }

        private void arriveNext() {
            if (left-- > 0) {
                at(now + gap(), this::arrive);
            }
        }

        private double gap() {
            if (load > 0) {
                return exponential(helpingMean() / (load * people));
            }
            double at = now;
            double most = 2.6 * CALLS_A_DAY / DAY;
            do {
                at += exponential(1 / most);
            } while (random.nextDouble() * most > busyness(at % DAY) * CALLS_A_DAY / DAY);
            return at - now;
        }

        /// Two peaks, late in the morning and in the afternoon; the mean over the day is about 1.
        private double busyness(double second) {
            double hour = 7 + second / 3600;
            return 0.25 + 2.1 * Math.exp(-Math.pow((hour - 10.7) / 1.6, 2)) + 1.6 * Math.exp(-Math.pow((hour - 15.5) / 2.2, 2));
        }

        private void arrive() {
            arriveNext();
            var call = new Call(now, helping(), patience == 0 ? Double.POSITIVE_INFINITY : exponential(patience));
            if (free > 0) {
                Instant joined = instant(now);
                begin(call, observed.pickedUp(joined, observed.joined(joined), joined));
                free--;
                return;
            }
            var waits = new Waiting(call, said(), observed.joined(instant(now)));
            line.add(waits);
            waiting++;
            if (call.patience < Double.POSITIVE_INFINITY) {
                at(now + call.patience, () -> leave(waits));
            }
        }

        private Map<String, Double> said() {
            double together = people / helpingMean();
            var head = line.stream().filter(one -> !one.gone).findFirst();
            double patiently = 0;
            for (int i = 0; i <= waiting; i++) {
                patiently += 1 / (together + (patience == 0 ? 0 : i / patience));
            }
            double own = observed.situation(waiting, 0, instant(now)).forecast().mean();
            return Map.of("QL", (waiting + 1) / together, "QLm", patiently, "LES", lastWait,
                    "HOL", head.map(one -> now - one.call.at).orElse(lastWait), "own", own);
        }

        private void leave(Waiting who) {
            if (!who.gone) {
                who.gone = true;
                waiting--;
                observed.left(instant(who.call.at), who.busy, instant(now));
            }
        }

        private void begin(Call call, Observed.Contact contact) {
            at(now + call.helping, () -> end(contact));
        }

        private void end(Observed.Contact contact) {
            observed.helped(contact, instant(now));
            Waiting first = line.poll();
            while (first != null && first.gone) {
                first = line.poll();
            }
            if (first == null) {
                free++;
                return;
            }
            first.gone = true;
            waiting--;
            double waited = now - first.call.at;
            lastWait = waited;
            first.said.forEach((name, guess) -> errors.computeIfAbsent(name, _ -> new Errors()).add(guess - waited));
            begin(first.call, observed.pickedUp(instant(first.call.at), first.busy, instant(now)));
        }

        private double exponential(double mean) {
            return -mean * Math.log(1 - random.nextDouble());
        }

        private double helping() {
            return sigma == 0 ? exponential(helpingMean())
                    : helpingMean() * Math.exp(sigma * random.nextGaussian() - sigma * sigma / 2);
        }

        private Instant instant(double seconds) {
            return BEGIN.plusNanos((long) (seconds * 1e9));
        }
    }
}
