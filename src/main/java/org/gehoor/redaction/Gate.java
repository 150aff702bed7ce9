package org.gehoor.redaction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes personal data out of words, and stops what still bears some.
///
/// The two looks share no code: what one has wrong the other does not have wrong for the same reason.
public final class Gate {

    /// Whoever writes more than this has what follows left out.
    private static final int MOST_SIGNS = 200_000;
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final LongAdder stopped = new LongAdder();

    /// Words without what is known and what looks personal; a placeholder stands in each place: `[name]`, `[email]`, `[phone]`, `[iban]`, `[card]`, `[id]`,
    /// `[address]`, `[date]`, `[link]`, `[ip]`, and `[number]` for any six digits in a row.
    public Cleared clear(String words, Known known) {
        Flat flat = Flat.of(words.length() <= MOST_SIGNS ? words : words.substring(0, MOST_SIGNS), true);
        return new Cleared(without(flat, found(flat.text(), known)));
    }

    static List<Found> found(String text, Known known) {
        var found = new ArrayList<>(KnownValues.of(text, known));
        found.addAll(Contacts.of(text));
        found.addAll(Ibans.right(text));
        found.addAll(Ibans.alike(text));
        found.addAll(Numbers.of(text));
        found.addAll(Addresses.of(text));
        found.addAll(Names.of(text));
        return found;
    }

    /// Where finds overlap one placeholder stands for all of them, of the kind that comes first.
    private static String without(Flat flat, List<Found> found) {
        List<Found> sorted = found.stream().filter(one -> one.to() > one.from()).sorted(Comparator.comparingInt(Found::from)).toList();
        var words = new StringBuilder();
        int written = 0;
        for (int i = 0; i < sorted.size(); ) {
            Found first = sorted.get(i);
            int end = first.to();
            Kind kind = first.kind();
            for (i++; i < sorted.size() && sorted.get(i).from() < end; i++) {
                end = Math.max(end, sorted.get(i).to());
                kind = kind.compareTo(sorted.get(i).kind()) <= 0 ? kind : sorted.get(i).kind();
            }
            words.append(flat.written(), written, flat.writtenFrom(first.from())).append(kind.token());
            written = flat.writtenTo(end);
        }
        return words.append(flat.written(), written, flat.written().length()).toString();
    }

    /// What a program outside is told of an entry, as JSON: kinds, ids, counts and times, and nothing else.
    ///
    /// @throws Leak when it says anything else
    public Cleared outline(String json) {
        return counted(() -> {
            Outlined.judge(json);
            return new Cleared(json);
        });
    }

    /// How often something was stopped since this program started.
    public long stopped() {
        return stopped.sum();
    }

    private <T> T counted(Supplier<T> look) {
        try {
            return look.get();
        } catch (Leak leak) {
            stopped.increment();
            LOG.warn("{}.", leak.getMessage());
            throw leak;
        }
    }

    /// The second look, on what is about to leave.
    ///
    /// @throws Leak when it bears a known value, six digits or more in a row, or an at sign
    public void check(byte[] leaving, Known known) {
        counted(() -> {
            SecondLook.at(leaving, known);
            return leaving;
        });
    }
}
