package org.gehoor.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All mailboxes.
public final class Mailboxes {

    private final JdbcClient db;
    private final Clock clock;

    Mailboxes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// On a database that is there, for the command line.
    public static Mailboxes of(JdbcClient db, Clock clock) {
        return new Mailboxes(db, clock);
    }

    /// All mailboxes, the oldest first.
    public List<Mailbox> list() {
        return db.sql("select * from mailbox order by id").query(Mailboxes::mailbox).list();
    }

    /// One mailbox.
    public Optional<Mailbox> find(MailboxId id) {
        return db.sql("select * from mailbox where id = :id").param("id", id.value()).query(Mailboxes::mailbox).optional();
    }

    /// The mailbox with this address, whatever the capitals.
    public Optional<Mailbox> find(EmailAddress address) {
        return db.sql("select * from mailbox where lower(address) = lower(:address)").param("address", address.text())
                .query(Mailboxes::mailbox).optional();
    }

    /// The mailbox that letters of a brand come from: the first in this language, else the first.
    public Optional<Mailbox> of(String brand, Language language) {
        return db.sql("select * from mailbox where brand = :brand order by language <> :language, id limit 1")
                .param("brand", brand).param("language", language.tag()).query(Mailboxes::mailbox).optional();
    }

    /// Adds a mailbox.
    ///
    /// @throws org.springframework.dao.DuplicateKeyException when another has the address
    public Mailbox add(String brand, EmailAddress address, String name, String topic, Language language, String signature) {
        var mailbox = new Mailbox(MailboxId.at(clock.instant()), brand, address, name, topic, language, signature);
        db.sql("""
                insert into mailbox (id, brand, address, name, topic, language, signature)
                values (:id, :brand, :address, :name, :topic, :language, :signature)
                """)
                .param("id", mailbox.id().value()).param("brand", brand).param("address", address.text()).param("name", name)
                .param("topic", topic).param("language", language.tag()).param("signature", signature)
                .update();
        return mailbox;
    }

    static Mailbox mailbox(ResultSet row, int number) throws SQLException {
        return new Mailbox(new MailboxId(row.getObject("id", UUID.class)), row.getString("brand"), new EmailAddress(row.getString("address")),
                row.getString("name"), row.getString("topic"), Language.of(row.getString("language")).orElseThrow(), row.getString("signature"));
    }
}
