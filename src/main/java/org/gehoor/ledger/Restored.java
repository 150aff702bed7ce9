package org.gehoor.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// That a backup was put back which was older than what had been signed: said by the key that signed before, published with the checkpoints
/// (`docs/ledger-format.md`, section 12).
///
/// @param before the name under which was signed before
/// @param next   the first key that signs under the name since; who trusts a key of the name before may trust this one
/// @param size   of the newest checkpoint that the backup held; 0 when it held none
/// @param signed of the largest checkpoint signed before: what lay between the two is lost here, and whoever has it can prove it
public record Restored(String before, VerifierKey next, long size, long signed, Instant at, SignedNote note) {

    private static final String NOTE = "gehoor-restored-1";
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    static Optional<Restored> of(SignedNote note) {
        List<String> lines = note.lines();
        if (lines.size() != 6 || !lines.getFirst().equals(NOTE) || !lines.get(1).equals(note.name()) || !SIZE.matcher(lines.get(3)).matches()
                || !SIZE.matcher(lines.get(4)).matches() || !lines.get(5).startsWith("at ")) {
            return Optional.empty();
        }
        return VerifierKey.parse(lines.get(2)).flatMap(next -> Strict.seconds(lines.get(5).substring(3)).map(at ->
                new Restored(lines.get(1), next, Long.parseLong(lines.get(3)), Long.parseLong(lines.get(4)), at, note)));
    }

    static List<String> lines(String before, VerifierKey next, long size, long signed, Instant at) {
        return List.of(NOTE, before, next.toString(), Long.toString(size), Long.toString(signed), "at " + Strict.seconds(at));
    }
}
