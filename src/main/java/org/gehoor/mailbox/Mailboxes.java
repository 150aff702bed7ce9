package org.gehoor.mailbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All mailboxes.
public final class Mailboxes {

    private static final String ALL = """
            select m.*, s.host, s.port, s.tls, s.username, s.password
              from mailbox m left join mailbox_sending s on s.mailbox = m.id
            """;

    private final JdbcClient db;
    private final Work work;
    private final Sealing sealing;
    private final Clock clock;

    Mailboxes(JdbcClient db, Work work, Sealing sealing, Clock clock) {
        this.db = db;
        this.work = work;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// The addresses of all mailboxes in a database that is there, the oldest first, for the command line.
    public static Map<MailboxId, EmailAddress> addresses(JdbcClient db) {
        var addresses = new LinkedHashMap<MailboxId, EmailAddress>();
        db.sql("select id, address from mailbox order by id")
                .query((row, _) -> addresses.put(new MailboxId(row.getObject("id", UUID.class)), new EmailAddress(row.getString("address")))).list();
        return addresses;
    }

    /// All mailboxes, the oldest first.
    public List<Mailbox> list() {
        return db.sql(ALL + "order by m.id").query(this::mailbox).list();
    }

    /// One mailbox.
    public Optional<Mailbox> find(MailboxId id) {
        return db.sql(ALL + "where m.id = :id").param("id", id.value()).query(this::mailbox).optional();
    }

    /// The mailbox with this address, whatever the capitals.
    public Optional<Mailbox> find(EmailAddress address) {
        return db.sql(ALL + "where lower(m.address) = lower(:address)").param("address", address.text()).query(this::mailbox).optional();
    }

    /// The mailbox that letters of a brand come from: the first in this language that is on, else the first that is on.
    public Optional<Mailbox> of(String brand, Language language) {
        return db.sql(ALL + "where m.brand = :brand and m.state = 'on' order by m.language <> :language, m.id limit 1")
                .param("brand", brand).param("language", language.tag()).query(this::mailbox).optional();
    }

    /// Adds a mailbox.
    ///
    /// @throws DuplicateKeyException when another has the address
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

    /// Changes what a mailbox is, but for its address: answers come to that for years.
    public void change(Mailbox mailbox) {
        work.whole(() -> {
            db.sql("""
                    update mailbox set brand = :brand, name = :name, topic = :topic, language = :language, signature = :signature, state = :state,
                           version = version + 1
                     where id = :id
                    """)
                    .param("id", mailbox.id().value()).param("brand", mailbox.brand()).param("name", mailbox.name())
                    .param("topic", mailbox.topic()).param("language", mailbox.language().tag()).param("signature", mailbox.signature())
                    .param("state", mailbox.on() ? "on" : "off")
                    .update();
            db.sql("delete from mailbox_sending where mailbox = :id").param("id", mailbox.id().value()).update();
            mailbox.sending().ifPresent(sending -> sendBy(mailbox.id(), sending));
        });
    }

    private void sendBy(MailboxId id, Sending sending) {
        byte @Nullable [] password = sending.password().isEmpty() ? null : sealing.close(sending.password(), id, Sealing.Of.SENDING_PASSWORD);
        db.sql("""
                insert into mailbox_sending (mailbox, host, port, tls, username, password)
                values (:id, :host, :port, :tls, :user, :password)
                """)
                .param("id", id.value()).param("host", sending.host()).param("port", sending.port()).param("tls", sending.tls().code())
                .param("user", sending.user()).param("password", password)
                .update();
    }

    /// Removes a mailbox, with its settings.
    ///
    /// @return false when something hangs on it, and it stays: mail came in by it, or a letter left by it
    public boolean remove(MailboxId id) {
        try {
            return db.sql("delete from mailbox where id = :id and not exists (select from mailbox_count c where c.mailbox = :id)")
                    .param("id", id.value()).update() == 1;
        } catch (DataIntegrityViolationException hangsOnIt) {
            return false;
        }
    }

    private Mailbox mailbox(ResultSet row, int number) throws SQLException {
        return mailbox(row, sending(new MailboxId(row.getObject("id", UUID.class)), row));
    }

    private static Mailbox mailbox(ResultSet row, Optional<Sending> sending) throws SQLException {
        return new Mailbox(new MailboxId(row.getObject("id", UUID.class)), row.getString("brand"), new EmailAddress(row.getString("address")),
                row.getString("name"), row.getString("topic"), Language.of(row.getString("language")).orElseThrow(), row.getString("signature"),
                row.getString("state").equals("on"), sending);
    }

    private Optional<Sending> sending(MailboxId id, ResultSet row) throws SQLException {
        if (row.getString("host") == null) {
            return Optional.empty();
        }
        byte @Nullable [] password = row.getBytes("password");
        return Optional.of(new Sending(row.getString("host"), row.getInt("port"), Tls.of(row.getString("tls")), row.getString("username"),
                password == null ? "" : sealing.open(password, id, Sealing.Of.SENDING_PASSWORD)));
    }
}
