package org.gehoor.assistant;

import java.util.List;
import java.util.stream.Stream;

/// One phrase of a list: words in their order, with gaps.
///
/// It is tried on all places of a [Stretch] at once: a `long` holds the places before which the phrase may have come so far, one bit each.
/// So a phrase costs a few steps per part, whatever was written.
///
/// @param line as it is written in the list
/// @param needed the slots without which it cannot stand anywhere
record Phrase(String line, List<Part> parts, List<Integer> needed) {

    sealed interface Part {

        record Words(int slot, boolean optional) implements Part {}

        record Gap(int most) implements Part {}

        /// Any one word.
        record One() implements Part {}

        /// The beginning or the end, or a pause.
        record Edge() implements Part {}
    }

    Phrase {
        parts = List.copyOf(parts);
        needed = List.copyOf(needed);
    }

    static Phrase of(String line, List<Part> parts) {
        return new Phrase(line, parts, parts.stream().flatMap(part -> part instanceof Part.Words words && !words.optional()
                ? Stream.of(words.slot()) : Stream.empty()).distinct().toList());
    }

    boolean isIn(Stretch stretch) {
        for (int slot : needed) {
            if (!stretch.has(slot)) {
                return false;
            }
        }
        long before = stretch.everywhere();
        for (Part part : parts) {
            before = after(part, before, stretch);
            if (before == 0) {
                return false;
            }
        }
        return true;
    }

    /// The words that the phrase is made of, wherever it stands; not those in its gaps.
    long used(Stretch stretch) {
        if (!isIn(stretch)) {
            return 0;
        }
        long[] before = new long[parts.size() + 1];
        before[0] = stretch.everywhere();
        for (int part = 0; part < parts.size(); part++) {
            before[part + 1] = after(parts.get(part), before[part], stretch);
        }
        long used = 0;
        long end = before[parts.size()];
        for (int part = parts.size() - 1; part >= 0; part--) {
            long from = 0;
            switch (parts.get(part)) {
                case Part.Words words -> {
                    for (int length = 1; length <= Stretch.MOST_JOINED; length++) {
                        long starts = before[part] & stretch.starts(words.slot(), length) & end >>> length;
                        from |= starts;
                        for (int word = 0; word < length; word++) {
                            used |= starts << word;
                        }
                    }
                    from |= words.optional() ? before[part] & end : 0;
                }
                case Part.Gap gap -> {
                    from = end;
                    for (int word = 0; word < gap.most(); word++) {
                        from |= from >>> 1;
                    }
                    from &= before[part];
                }
                case Part.One _ -> from = end >>> 1 & before[part];
                case Part.Edge _ -> from = end & before[part];
            }
            end = from;
        }
        return used;
    }

    private static long after(Part part, long before, Stretch stretch) {
        return switch (part) {
            case Part.Words words -> {
                long after = words.optional() ? before : 0;
                for (int length = 1; length <= Stretch.MOST_JOINED; length++) {
                    after |= (before & stretch.starts(words.slot(), length)) << length;
                }
                yield after;
            }
            case Part.Gap gap -> {
                long after = before;
                for (int word = 0; word < gap.most(); word++) {
                    after |= after << 1;
                }
                yield after & stretch.everywhere();
            }
            case Part.One _ -> before << 1 & stretch.everywhere();
            case Part.Edge _ -> before & stretch.pauses();
        };
    }
}
