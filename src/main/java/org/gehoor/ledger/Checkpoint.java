package org.gehoor.ledger;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How large the tree of an installation was and which root it had, signed (`docs/ledger-format.md`, section 12). Whoever keeps one can see
/// later that nothing before it was changed.
///
/// @param origin the name of the installation's tree
/// @param at     when it was made, in whole seconds
public record Checkpoint(String origin, long size, Hash root, Instant at, SignedNote note) {

    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,17}");

    /// What a signed note says, when it is a checkpoint. The signature is not checked here.
    public static Optional<Checkpoint> of(SignedNote note) {
        List<String> lines = note.lines();
        if (lines.size() != 4 || !lines.get(0).equals(note.name()) || !SIZE.matcher(lines.get(1)).matches() || !lines.get(3).startsWith("at ")) {
            return Optional.empty();
        }
        Optional<Hash> root = Strict.base64(lines.get(2)).filter(bytes -> bytes.length == 32).map(Hash::new);
        return Strict.seconds(lines.get(3).substring(3)).flatMap(at -> root.map(found ->
                new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), found, at, note)));
    }

    static List<String> lines(String origin, long size, Hash root, Instant at) {
        return List.of(origin, Long.toString(size), Base64.getEncoder().encodeToString(root.bytes()), "at " + Strict.seconds(at));
    }
}
