package org.gehoor.ledger;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Signs roots, and sees to it that no size of one name is ever signed with two roots: also after a backup was put back that knows less than
/// was signed. Then the tree goes on under another name.
final class Signing {

    private final SigningKeys keys;
    private final Installation installation;
    private final LastSigned last;
    private final Clock clock;

    Signing(SigningKeys keys, Installation installation, LastSigned last, Clock clock) {
        this.keys = keys;
        this.installation = installation;
        this.last = last;
        this.clock = clock;
    }

    SigningKeys keys() {
        return keys;
    }

    List<Restored> restored() {
        return installation.restored();
    }

    /// Signs this root in the caller's piece of work.
    ///
    /// @param before the newest checkpoint that is stored; the root begins with it
    void sign(JdbcClient db, Optional<Checkpoint> before, long size, Hash root) {
        mayBeBehind(before.map(Checkpoint::size).orElse(0L));
        Instant now = now();
        SignedNote note = keys.sign(Checkpoint.lines(keys.origin(), size, root, now));
        db.sql("insert into ledger_checkpoint (size, root, at, note) values (:size, :root, :now, :note)")
                .param("size", size).param("root", root.bytes()).param("now", at(now)).param("note", note.toString())
                .update();
    }

    /// A checkpoint is committed.
    void signed(Checkpoint checkpoint) {
        last.remember(checkpoint.origin(), checkpoint.size());
    }

    private void mayBeBehind(long stored) {
        String origin = keys.origin();
        OptionalLong signed = last.size(origin);
        if (signed.isPresent() && signed.getAsLong() > stored) {
            VerifierKey next = keys.begin(Installation.fresh());
            SignedNote note = keys.sign(Restored.lines(origin, next, stored, signed.getAsLong(), now()));
            installation.goOnAs(next.name(), now(), stored, signed.getAsLong(), note);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
