package org.gehoor.events;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which piece of work something was done in, and whose work it could see. Of two pieces of work of which neither saw the other nobody can say
/// that one should have known of the other. Numbers go up over restores, as positions in the feed do.
///
/// @param work the number of the transaction
/// @param saw  `first:end:running,…`: it saw what was committed of the transactions before `end`, all before `first`, and none of those that ran
public record Seen(long work, String saw) {

    static Seen of(String work, String snapshot, long shift) {
        String[] parts = snapshot.split(":", -1);
        return new Seen(Long.parseLong(work) + shift, Stream.of(shifted(parts[0], shift), shifted(parts[1], shift),
                parts[2].isEmpty() ? "" : Arrays.stream(parts[2].split(",")).map(one -> shifted(one, shift)).collect(Collectors.joining(",")))
                .collect(Collectors.joining(":")));
    }

    /// Reads what an entry of the ledger keeps of it.
    public static Seen read(String work, String saw) {
        return new Seen(Long.parseLong(work), saw);
    }

    /// Whether it could see what another piece of work had done.
    public boolean saw(Seen other) {
        String[] parts = saw.split(":", -1);
        return other.work < Long.parseLong(parts[1])
                && Arrays.stream(parts[2].split(",")).filter(one -> !one.isEmpty()).mapToLong(Long::parseLong).noneMatch(one -> one == other.work);
    }

    /// Whether the two were done at the same moment: neither saw the other.
    public boolean besides(Seen other) {
        return work != other.work && !saw(other) && !other.saw(this);
    }

    private static String shifted(String number, long shift) {
        return Long.toString(Long.parseLong(number) + shift);
    }
}
