package org.gehoor.access;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which browser proved lately that it reads the mail of which customer. It lasts an hour: seeing, taking and erasing everything is more than
/// looking at one case, and a browser may be shared.
public final class AddressProofs {

    /// How long a proof holds.
    public static final Duration LIFE = Duration.ofHours(1);

    private final JdbcClient db;
    private final Clock clock;

    AddressProofs(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// This browser says that it is this customer, and a code is on its way. What it asked before counts no more.
    public void ask(Secret browser, CustomerId customer) {
        db.sql("delete from address_proof where token_hash = :hash and proved_at is null").param("hash", browser.hash()).update();
        db.sql("""
                insert into address_proof (token_hash, customer, asked_at) values (:hash, :customer, :now)
                on conflict (token_hash, customer) do update set asked_at = excluded.asked_at, proved_at = null
                """)
                .param("hash", browser.hash()).param("customer", customer.value()).param("now", at(clock.instant()))
                .update();
    }

    /// Who this browser said to be last, as long as the code lives.
    public Optional<CustomerId> asked(Secret browser) {
        return db.sql("select customer from address_proof where token_hash = :hash and proved_at is null and asked_at > :since order by asked_at desc limit 1")
                .param("hash", browser.hash()).param("since", at(clock.instant().minus(ProofCodes.LIFE)))
                .query(UUID.class).optional().map(CustomerId::new);
    }

    /// The code was right.
    public void proved(Secret browser, CustomerId customer) {
        db.sql("update address_proof set proved_at = :now where token_hash = :hash and customer = :customer")
                .param("now", at(clock.instant())).param("hash", browser.hash()).param("customer", customer.value())
                .update();
    }

    /// Whose addresses this browser proved within the hour.
    public List<CustomerId> list(Secret browser) {
        return db.sql("select customer from address_proof where token_hash = :hash and proved_at > :since order by customer")
                .param("hash", browser.hash()).param("since", at(clock.instant().minus(LIFE)))
                .query(UUID.class).list().stream().map(CustomerId::new).toList();
    }

    /// Forgets who proved to be this customer.
    public void erase(CustomerId customer) {
        db.sql("delete from address_proof where customer = :customer").param("customer", customer.value()).update();
    }
}
