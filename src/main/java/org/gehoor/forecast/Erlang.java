package org.gehoor.forecast;

/// A line in which nobody gives up: arrivals by chance, exponential times of helping, and `servers` people who help.
///
/// A. K. Erlang, "Solution of some problems in the theory of probabilities of significance in automatic telephone exchanges" (1917):
/// the formulas B (who finds everybody busy goes away) and C (who finds everybody busy waits).
///
/// @param load    work that is offered, in erlangs: arrivals per unit of time × mean time of helping; more than 0
/// @param servers people who help; at least 1
public record Erlang(double load, int servers) {

    public Erlang {
        if (!(load > 0) || Double.isInfinite(load) || servers < 1) {
            throw new IllegalArgumentException("needs some load and somebody who helps: %s erlang, %d people".formatted(load, servers));
        }
    }

    /// Whether the line comes to an end at all: there is less work than people.
    public boolean holds() {
        return load < servers;
    }

    /// Erlang B: the part that finds everybody busy, when nobody waits.
    ///
    /// By the recursion over the number of people, which adds positive numbers only and stays exact for thousands of them.
    public double blocking() {
        double blocked = 1;
        for (int people = 1; people <= servers; people++) {
            blocked = load * blocked / (people + load * blocked);
        }
        return blocked;
    }

    /// Erlang C: the part that has to wait.
    ///
    /// @throws IllegalStateException when the line grows for ever
    public double delay() {
        mustHold();
        double blocked = blocking();
        return blocked / (1 - load / servers * (1 - blocked));
    }

    /// The mean wait of everybody, those who do not wait included, in the unit of `helping` (ASA).
    ///
    /// @param helping mean time of helping one
    /// @throws IllegalStateException when the line grows for ever
    public double meanWait(double helping) {
        return delay() * helping / (servers - load);
    }

    /// The part that is helped within a time (service level).
    ///
    /// @param time    in the same unit as `helping`
    /// @param helping mean time of helping one
    /// @throws IllegalStateException when the line grows for ever
    public double within(double time, double helping) {
        return 1 - delay() * Math.exp(-(servers - load) * time / helping);
    }

    private void mustHold() {
        if (!holds()) {
            throw new IllegalStateException("the line grows for ever: %s erlang for %d people".formatted(load, servers));
        }
    }
}
