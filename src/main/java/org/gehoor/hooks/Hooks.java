package org.gehoor.hooks;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.net.URI;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.events.FeedReader;
import org.gehoor.ledger.MasterKey;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All hooks.
public final class Hooks {

    /// The kinds of entries of which others may hear (`docs/ledger-format.md`, section 8).
    public static final List<String> KINDS = List.of("message", "note", "person-asked", "promise-made", "promise-warned", "promise-broken", "promise-ended",
            "way-chosen", "answer-judged", "picked-up", "handed-over", "cut-off", "asked-to-close", "closed", "final-letter", "left", "reopened", "came-back", "set-aside", "call-asked",
            "called", "rated", "reminder", "silence", "erased", "merged", "merged-in", "merge-undone", "split-off", "split-from");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;
    private final Work work;
    private final MasterKey master;
    private final FeedReader feed;
    private final Outside outside;
    private final Clock clock;

    Hooks(JdbcClient db, Work work, MasterKey master, FeedReader feed, Outside outside, Clock clock) {
        this.db = db;
        this.work = work;
        this.master = master;
        this.feed = feed;
        this.outside = outside;
        this.clock = clock;
    }

    /// A new hook with its secret (`whsec_…`), which is shown now and never again.
    public record Made(Hook hook, String secret) {}

    /// Makes a hook, which hears of everything of these kinds from now on.
    ///
    /// @throws Refusal ADDRESS, INSIDE, KINDS
    public Made make(String typed, Collection<String> kinds, UUID by) {
        URI address = outside.address(typed);
        List<String> known = KINDS.stream().filter(kinds::contains).toList();
        if (known.isEmpty()) {
            throw new Refusal(HookRefusal.KINDS);
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        Instant now = clock.instant();
        UUID id = UuidV7.at(now);
        return work.whole(() -> {
            feed.begin();
            db.sql("""
                    insert into hook (id, address, secret, kinds, made_at, made_by, state_at)
                    values (:id, :address, :secret, :kinds, :now, :by, :now)
                    """)
                    .param("id", id).param("address", address.toString()).param("secret", master.wrap(secret, context(id)))
                    .param("kinds", known.toArray(String[]::new)).param("now", at(now)).param("by", by)
                    .update();
            return new Made(get(id), "whsec_" + Base64.getEncoder().encodeToString(secret));
        });
    }

    /// All hooks, the oldest first.
    public List<Hook> list() {
        return db.sql("select * from hook order by made_at, id").query(Hooks::hook).list();
    }

    /// How many hooks we stopped calling.
    public int givenUp() {
        return (int) list().stream().filter(hook -> hook.state() == Hook.State.GIVEN_UP).count();
    }

    /// One hook.
    ///
    /// @throws Refusal NOT_FOUND
    public Hook get(UUID id) {
        return db.sql("select * from hook where id = :id").param("id", id).query(Hooks::hook).optional()
                .orElseThrow(() -> new Refusal(HookRefusal.NOT_FOUND));
    }

    /// Switches a hook on or off. What happens while it is off is not told afterwards.
    public void set(UUID id, Hook.State state) {
        db.sql("update hook set state = :state, state_at = :now where id = :id and state <> :state")
                .param("state", code(state)).param("now", at(clock.instant())).param("id", id)
                .update();
    }

    /// Removes a hook with everything that it had still to hear.
    public void remove(UUID id) {
        work.whole(() -> {
            db.sql("delete from hook where id = :id").param("id", id).update();
            if (list().isEmpty()) {
                feed.end();
            }
        });
    }

    /// What messages to this hook are signed with.
    byte[] secret(UUID id) {
        byte[] wrapped = db.sql("select secret from hook where id = :id").param("id", id).query(byte[].class).single();
        return master.unwrap(wrapped, context(id));
    }

    private static byte[] context(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    private static String code(Hook.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static Hook hook(ResultSet row, int number) throws SQLException {
        return new Hook(uuid(row, "id"), URI.create(row.getString("address")), List.of((String[]) row.getArray("kinds").getArray()),
                instant(row, "made_at"), Hook.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)), instant(row, "state_at"));
    }
}
