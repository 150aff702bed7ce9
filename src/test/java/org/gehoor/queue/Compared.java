package org.gehoor.queue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// The rooms and the code in memory side by side, on the same days: what differs is written down.
record Compared(PlayedLine rooms, PlayedLine memory, List<String> differences) implements PlayedLine {

    Compared(PlayedLine rooms, PlayedLine memory) {
        this(rooms, memory, new ArrayList<>());
    }

    @Override
    public void working(Instant at, int member, boolean working) {
        rooms.working(at, member, working);
        memory.working(at, member, working);
    }

    @Override
    public Instant joins(Instant at, int customer) {
        Instant due = rooms.joins(at, customer);
        Instant other = memory.joins(at, customer);
        if (!due.equals(other)) {
            differences.add("%s: the rooms promise %s, the memory %s".formatted(at, due, other));
        }
        return due;
    }

    @Override
    public void asksToBeCalled(Instant at, int customer, Instant from) {
        rooms.asksToBeCalled(at, customer, from);
        memory.asksToBeCalled(at, customer, from);
    }

    @Override
    public void isToBeCalled(Instant at, int customer) {
        rooms.isToBeCalled(at, customer);
        memory.isToBeCalled(at, customer);
    }

    @Override
    public OptionalInt picksUp(Instant at, int member) {
        OptionalInt taken = rooms.picksUp(at, member);
        OptionalInt other = memory.picksUp(at, member);
        if (!taken.equals(other)) {
            throw new IllegalStateException("%s: the rooms take %s, the memory %s".formatted(at, taken, other));
        }
        return taken;
    }

    @Override
    public void speaks(Instant at, int member, int customer) {
        rooms.speaks(at, member, customer);
        memory.speaks(at, member, customer);
    }

    @Override
    public void leaves(Instant at, int customer) {
        rooms.leaves(at, customer);
        memory.leaves(at, customer);
    }

    @Override
    public void ghost(Instant at, boolean kept) {
        rooms.ghost(at, kept);
        memory.ghost(at, kept);
    }

    @Override
    public void watch(Instant at) {
        rooms.watch(at);
        memory.watch(at);
    }
}
