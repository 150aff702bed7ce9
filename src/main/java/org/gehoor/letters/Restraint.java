package org.gehoor.letters;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.db.Work;
import org.gehoor.ledger.MasterKey;
import org.gehoor.outbox.Letter;
import org.gehoor.outbox.Outbox;
import org.gehoor.vocabulary.EmailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps us from writing for ever to a machine that does not say that it is one (RFC 3834, 2 and 3).
///
/// 1. An address gets at most two confirmations until a person of ours writes to it, however many conversations it begins.
/// 2. An address that answered two automatic letters within two minutes answers by itself: no automatic letter of any kind goes there
///    until a person of ours writes to it, or lifts the mark. What they would have said stands on the page of the case.
/// 3. Addresses stand here as digests only.
public final class Restraint {

    /// Nobody reads a mail, thinks and answers in less.
    static final Duration AT_ONCE = Duration.ofMinutes(2);

    private final JdbcClient db;
    private final Outbox outbox;
    private final SecretKeySpec key;
    private final Clock clock;

    Restraint(JdbcClient db, Outbox outbox, MasterKey master, Clock clock) {
        this.db = db;
        this.outbox = outbox;
        this.key = new SecretKeySpec(master.derive("automatic-letters"), "HmacSHA256");
        this.clock = clock;
    }

    /// Asks for leave to post an automatic letter to an address, in the work that posts it.
    ///
    /// @param counts whether it is one of the two
    boolean allows(EmailAddress address, UUID letter, boolean counts) {
        Work.mustBeWhole();
        return db.sql("""
                insert into automatic_letter as known (address, letters, latest) values (:address, :one, :letter)
                on conflict (address) do update set letters = known.letters + :one, latest = excluded.latest
                 where known.by_itself_since is null and known.letters + :one <= 2
                """)
                .param("address", digest(address.text())).param("one", counts ? 1 : 0).param("letter", letter)
                .update() == 1;
    }

    /// An address wrote to us. When it did so at once after an automatic letter, that is remembered of it.
    void heard(String address) {
        Work.mustBeWhole();
        byte[] digest = digest(address);
        Optional<UUID> latest = db.sql("select latest from automatic_letter where address = :address and by_itself_since is null for update")
                .param("address", digest).query(UUID.class).optional();
        Instant now = clock.instant();
        boolean atOnce = latest.flatMap(outbox::find).map(Restraint::left).filter(left -> !left.plus(AT_ONCE).isBefore(now)).isPresent();
        if (atOnce) {
            db.sql("""
                    update automatic_letter
                       set echoes = echoes + 1, latest = null, by_itself_since = case when echoes = 1 then cast(:now as timestamptz) end
                     where address = :address
                    """)
                    .param("address", digest).param("now", at(now)).update();
        }
    }

    private static Instant left(Letter letter) {
        return letter.sentAt().orElse(letter.madeAt());
    }

    /// Since when no automatic letter goes to an address, as it answers by itself; empty when they do.
    public Optional<Instant> byItselfSince(EmailAddress address) {
        return db.sql("select by_itself_since from automatic_letter where address = :address and by_itself_since is not null")
                .param("address", digest(address.text())).query((row, _) -> instant(row, "by_itself_since")).optional();
    }

    /// Everything begins anew for this address: a person of ours wrote to it, says that it is no machine, or what we know of it is erased.
    public void forget(EmailAddress address) {
        db.sql("delete from automatic_letter where address = :address").param("address", digest(address.text())).update();
    }

    private byte[] digest(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
