package org.gehoor.mailbox;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.MailboxId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How the mail of each mailbox is fetched. A mailbox without such settings gets its mail by SMTP only.
public final class Fetchings {

    private final JdbcClient db;
    private final Work work;
    private final Sealing sealing;

    Fetchings(JdbcClient db, Work work, Sealing sealing) {
        this.db = db;
        this.work = work;
        this.sealing = sealing;
    }

    /// A mailbox to fetch from, as it was set at this version.
    public record Due(MailboxId mailbox, long version) {}

    /// All mailboxes that must be fetched from now.
    public List<Due> due() {
        return db.sql("""
                select m.id, m.version
                  from mailbox m join mailbox_fetching f on f.mailbox = m.id
                 where m.state = 'on' and f.state = 'on'
                 order by m.id
                """)
                .query((row, _) -> new Due(new MailboxId(row.getObject("id", UUID.class)), row.getLong("version"))).list();
    }

    /// How this mailbox is fetched from.
    public Optional<Fetching> find(MailboxId id) {
        return db.sql("select * from mailbox_fetching where mailbox = :id").param("id", id.value()).query((row, _) -> fetching(id, row)).optional();
    }

    /// Sets how a mailbox is fetched from. Another server, user or folder is read from its beginning; what is said of its health begins anew.
    public void set(MailboxId id, Fetching fetching) {
        work.whole(() -> {
            Optional<Fetching> before = find(id);
            changed(id);
            if (before.filter(same -> place(same).equals(place(fetching))).isEmpty()) {
                db.sql("delete from mailbox_position where mailbox = :id").param("id", id.value()).update();
                db.sql("delete from mailbox_left where mailbox = :id").param("id", id.value()).update();
            }
            db.sql("""
                    insert into mailbox_fetching (mailbox, state, host, port, tls, username, password, token_endpoint, client_id, client_secret,
                           refresh_token, folder, stock, afterwards, move_to, trusted)
                    values (:id, :state, :host, :port, :tls, :user, :password, :endpoint, :client, :secret, :refresh, :folder, :stock, :afterwards,
                           :moveTo, :trusted)
                    """)
                    .param("id", id.value()).param("state", fetching.on() ? "on" : "off").param("host", fetching.server().host())
                    .param("port", fetching.server().port()).param("tls", fetching.server().tls().code())
                    .params(login(id, fetching.login())).param("folder", fetching.folder().name()).param("stock", fetching.folder().stock().code())
                    .param("afterwards", fetching.folder().afterwards().code()).param("moveTo", fetching.folder().moveTo())
                    .param("trusted", fetching.trusted())
                    .update();
        });
    }

    /// From now on this mailbox gets its mail by SMTP only.
    public void remove(MailboxId id) {
        work.whole(() -> changed(id));
    }

    /// Keeps the refresh token that replaces the one we had.
    public void renew(MailboxId id, String refreshToken) {
        db.sql("update mailbox_fetching set refresh_token = :token where mailbox = :id and refresh_token is not null").param("id", id.value())
                .param("token", sealing.close(refreshToken, id, Sealing.Of.REFRESH_TOKEN)).update();
    }

    private void changed(MailboxId id) {
        db.sql("update mailbox set version = version + 1 where id = :id").param("id", id.value()).update();
        db.sql("delete from mailbox_health where mailbox = :id").param("id", id.value()).update();
        db.sql("delete from mailbox_fetching where mailbox = :id").param("id", id.value()).update();
    }

    private static List<String> place(Fetching fetching) {
        return List.of(fetching.server().host(), fetching.login().user(), fetching.folder().name());
    }

    private Map<String, ?> login(MailboxId id, Login login) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("user", login.user());
        for (String column : List.of("password", "endpoint", "client", "secret", "refresh")) {
            columns.put(column, null);
        }
        switch (login) {
            case Login.ByPassword by -> columns.put("password", sealing.close(by.password(), id, Sealing.Of.FETCHING_PASSWORD));
            case Login.ByToken by -> {
                columns.put("endpoint", by.endpoint().toString());
                columns.put("client", by.client());
                columns.put("secret", by.secret().isEmpty() ? null : sealing.close(by.secret(), id, Sealing.Of.CLIENT_SECRET));
                columns.put("refresh", sealing.close(by.refreshToken(), id, Sealing.Of.REFRESH_TOKEN));
            }
        }
        return columns;
    }

    private Fetching fetching(MailboxId id, ResultSet row) throws SQLException {
        return new Fetching(new Server(row.getString("host"), row.getInt("port"), Tls.of(row.getString("tls"))), login(id, row),
                new Fetching.Folder(row.getString("folder"), Fetching.Stock.of(row.getString("stock")), Fetching.Afterwards.of(row.getString("afterwards")),
                        row.getString("move_to")), row.getString("trusted"), row.getString("state").equals("on"));
    }

    private Login login(MailboxId id, ResultSet row) throws SQLException {
        byte @Nullable [] password = row.getBytes("password");
        if (password != null) {
            return new Login.ByPassword(row.getString("username"), sealing.open(password, id, Sealing.Of.FETCHING_PASSWORD));
        }
        byte @Nullable [] secret = row.getBytes("client_secret");
        return new Login.ByToken(row.getString("username"), URI.create(row.getString("token_endpoint")), row.getString("client_id"),
                secret == null ? "" : sealing.open(secret, id, Sealing.Of.CLIENT_SECRET),
                sealing.open(row.getBytes("refresh_token"), id, Sealing.Of.REFRESH_TOKEN));
    }
}
