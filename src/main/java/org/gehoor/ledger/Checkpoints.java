package org.gehoor.ledger;

import java.util.List;
import java.util.Optional;
import org.gehoor.db.Work;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// All checkpoints: signed roots of the tree, each consistent with every earlier one.
///
/// 1. An entry that is committed is pending or has a number, whatever happens in between: both change in one statement.
/// 2. One node at a time gives numbers; another one waits for it. A crash leaves what was before.
/// 3. Nothing is signed that does not begin with what was signed before; when a backup was put back that has lost some of it, it is signed
///    under another name ([Signing]).
public final class Checkpoints {

    /// So many entries get their number in one piece of work: done within a second or two, whatever there is to do after a migration.
    private static final int AT_ONCE = 1 << 16;
    private static final long TURN = 0x6765686f6f72L;

    private final JdbcClient db;
    private final Tree tree;
    private final Signing signing;
    private final Work work;
    private final int atOnce;

    Checkpoints(JdbcClient db, Tree tree, Signing signing, Work work) {
        this(db, tree, signing, work, AT_ONCE);
    }

    Checkpoints(JdbcClient db, Tree tree, Signing signing, Work work, int atOnce) {
        this.db = db;
        this.tree = tree;
        this.signing = signing;
        this.work = work;
        this.atOnce = atOnce;
    }

    /// Gives every entry that is committed now its number, signs, and returns the last checkpoint: an older one when nothing was added.
    /// Empty only when there are no entries at all. After it every entry that was committed before the call has a leaf.
    ///
    /// @throws IllegalStateException inside a piece of work, whose entries are not committed yet; or when what is stored is not what was signed
    public Optional<Checkpoint> make() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a checkpoint is made of what is committed: not inside a piece of work");
        }
        int added = atOnce;
        while (added == atOnce) {
            added = work.whole(this::some);
            if (added > 0) {
                latest().ifPresent(signing::signed);
            }
        }
        return latest();
    }

    /// The newest one.
    public Optional<Checkpoint> latest() {
        return list(Long.MAX_VALUE, 1).stream().findFirst();
    }

    /// The one of this size.
    public Optional<Checkpoint> find(long size) {
        return db.sql("select note from ledger_checkpoint where size = :size").param("size", size).query(String.class).optional()
                .map(Checkpoints::read);
    }

    /// Those smaller than `below`, the largest first.
    public List<Checkpoint> list(long below, int most) {
        return db.sql("select note from ledger_checkpoint where size < :below order by size desc limit :most")
                .param("below", below).param("most", most).query(String.class).list().stream().map(Checkpoints::read).toList();
    }

    /// Recomputes the whole tree from the entries and says what does not hold; nothing is changed. It takes some minutes per million entries.
    /// Chains are for [Ledger#verify].
    public TreeVerdict audit() {
        return new TreeCheck(db, signing.keys()).run();
    }

    /// Each time an older backup was put back, the latest first.
    public List<Restored> restored() {
        return signing.restored();
    }

    /// One batch; how many entries got a number.
    private int some() {
        db.sql("select pg_advisory_xact_lock(:turn)").param("turn", TURN).query((_, _) -> true).single();
        Optional<Checkpoint> before = latest();
        long from = before.map(Checkpoint::size).orElse(0L);
        int added = number(from);
        if (added > 0) {
            tree.complete(from, from + added);
            before.ifPresent(this::mustBeOurs);
            signing.sign(db, before, from + added, tree.root(from + added));
        }
        return added;
    }

    /// What is pending leaves for the tree, in one statement. A checkpoint stands at the end of all numbers given, so its size is the next number.
    private int number(long from) {
        return db.sql("""
                with next as (
                  select pending.at, pending.stream, pending.seq, entry.hash
                    from ledger_pending pending join ledger_entry entry on entry.stream = pending.stream and entry.seq = pending.seq
                   order by pending.at, pending.stream, pending.seq
                   limit :most
                ), taken as (
                  delete from ledger_pending pending using next
                   where pending.at = next.at and pending.stream = next.stream and pending.seq = next.seq
                  returning next.at, next.stream, next.seq, next.hash
                )
                insert into ledger_leaf (number, stream, seq, hash)
                select :from + row_number() over (order by at, stream, seq) - 1, stream, seq, sha256('\\x00'::bytea || hash)
                  from taken
                """)
                .param("most", atOnce).param("from", from).update();
    }

    /// Who changed what was signed gets no signature for what comes after it.
    private void mustBeOurs(Checkpoint before) {
        List<VerifierKey> ours = signing.keys().all().stream().map(PublishedKey::key).toList();
        if (!before.note().isSignedByOneOf(ours) || !before.root().equals(tree.root(before.size()))) {
            throw new IllegalStateException("the tree does not begin with what was signed at size " + before.size());
        }
    }

    private static Checkpoint read(String note) {
        return SignedNote.parse(note).flatMap(Checkpoint::of).orElseThrow(() -> new IllegalStateException("a checkpoint that is none: " + note));
    }
}
