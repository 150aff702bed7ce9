package org.gehoor.conversation;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;

/// When customers were last there, in a chat: an open page shows it all the time, a page without JavaScript only when it is loaded. Nothing is kept
/// of conversations that have ended.
public final class SignsOfLife {

    /// How long after the last sign of an open page somebody counts as there: a telephone that is put away for a moment closes the page.
    public static final Duration LIVE = Duration.ofMinutes(3);

    /// How long after a page was loaded that cannot show that it is open.
    public static final Duration STILL = Duration.ofMinutes(15);

    private static final Duration OFTEN = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    SignsOfLife(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// The last sign of one customer.
    public record Sign(ConversationId conversation, Instant at, boolean live) {

        /// Whether they are no longer there.
        public boolean isGone(Instant now) {
            return at.plus(live ? LIVE : STILL).isBefore(now);
        }
    }

    /// A sign of life. Written at most once a minute.
    ///
    /// @param live whether it is an open page, which shows when it closes
    /// @return whether it was noticed before that they were gone: they are back
    public boolean seen(ConversationId id, boolean live) {
        boolean back = db.sql("update sign_of_life set seen_at = :now, live = :live, gone_at = null where conversation = :id and gone_at is not null")
                .param("id", id.value()).param("now", at(now())).param("live", live).update() == 1;
        if (!back) {
            db.sql("""
                    insert into sign_of_life (conversation, seen_at, live) values (:id, :now, :live)
                    on conflict (conversation) do update set seen_at = excluded.seen_at, live = sign_of_life.live or excluded.live
                     where sign_of_life.seen_at < :before or excluded.live and not sign_of_life.live
                    """)
                    .param("id", id.value()).param("now", at(now())).param("live", live).param("before", at(now().minus(OFTEN)))
                    .update();
        }
        return back;
    }

    /// Who is no longer there and was not noticed yet, the longest first.
    public List<ConversationId> gone(int most) {
        return db.sql("""
                select conversation from sign_of_life
                 where gone_at is null and seen_at < :live and (live or seen_at < :still)
                 order by seen_at limit :most
                """)
                .param("live", at(now().minus(LIVE))).param("still", at(now().minus(STILL))).param("most", most)
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// It is noticed that they are gone.
    ///
    /// @return false when they are back, or it was noticed before
    public boolean notice(ConversationId id) {
        Work.mustBeWhole();
        return db.sql("""
                update sign_of_life set gone_at = :now
                 where conversation = :id and gone_at is null and seen_at < :live and (live or seen_at < :still)
                """)
                .param("id", id.value()).param("now", at(now())).param("live", at(now().minus(LIVE))).param("still", at(now().minus(STILL)))
                .update() == 1;
    }

    /// The last sign in a conversation; empty when there was none, for instance because it is no chat.
    public Optional<Sign> find(ConversationId id) {
        return Optional.ofNullable(list(List.of(id)).get(id));
    }

    /// The last signs in these conversations; those without any are left out.
    public Map<ConversationId, Sign> list(List<ConversationId> ids) {
        return db.sql("select conversation, seen_at, live from sign_of_life where conversation = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ConversationId::toString).toArray(String[]::new))
                .query((row, _) -> new Sign(new ConversationId(row.getObject("conversation", UUID.class)), instant(row, "seen_at"), row.getBoolean("live")))
                .list().stream().collect(Collectors.toMap(Sign::conversation, sign -> sign));
    }

    /// When somebody was there is of no use once it has ended.
    @EventListener
    void moved(ConversationMoved moved) {
        if (moved.to().isEnded()) {
            db.sql("delete from sign_of_life where conversation = :id").param("id", moved.conversation().value()).update();
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
