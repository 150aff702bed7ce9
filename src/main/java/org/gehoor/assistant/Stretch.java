package org.gehoor.assistant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Up to [#LONGEST] words of a sentence, and at which of them each slot of a list begins. A longer sentence is read in stretches that
/// overlap by half.
final class Stretch {

    /// A sentence with, for each word, the numbers of what it may be meant for, and the words before which there was a pause.
    record Meant(List<Set<Integer>> words, Set<Integer> pauses) {}

    static final int LONGEST = 60;

    /// How many words one choice of a slot may have.
    static final int MOST_JOINED = 4;

    private final int words;
    private final long pauses;
    private final long[] starts;

    private Stretch(int words, long pauses, long[] starts) {
        this.words = words;
        this.pauses = pauses;
        this.starts = starts;
    }

    static List<Stretch> of(Meant sentence, Slots slots) {
        var stretches = new ArrayList<Stretch>();
        int all = sentence.words().size();
        int from = 0;
        do {
            int to = Math.min(all, from + LONGEST);
            long pauses = (from == 0 ? 1L : 0) | (to == all ? 1L << to - from : 0);
            for (int at = from; at <= to; at++) {
                pauses |= sentence.pauses().contains(at) ? 1L << at - from : 0;
            }
            stretches.add(new Stretch(to - from, pauses, slots.starts(sentence.words().subList(from, to))));
            from = to == all ? to : from + LONGEST / 2;
        } while (from < all);
        return stretches;
    }

    /// Before each word and behind the last.
    long everywhere() {
        return (1L << words + 1) - 1;
    }

    /// Where the sentence, or what stands between two pauses, begins or ends.
    long pauses() {
        return pauses;
    }

    /// Before which words a choice of this slot with so many words stands.
    long starts(int slot, int length) {
        return starts[slot * MOST_JOINED + length - 1];
    }

    boolean has(int slot) {
        int first = slot * MOST_JOINED;
        return (starts[first] | starts[first + 1] | starts[first + 2] | starts[first + 3]) != 0;
    }

    Stretch without(long used) {
        if (used == 0) {
            return this;
        }
        long[] left = new long[starts.length];
        for (int at = 0; at < left.length; at++) {
            long free = starts[at];
            for (int word = 0; word <= at % MOST_JOINED; word++) {
                free &= ~(used >>> word);
            }
            left[at] = free;
        }
        return new Stretch(words, pauses, left);
    }
}
