package org.gehoor.hooks;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.atOrNull;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.UuidV7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All messages to receivers, and their tries.
public final class Messages {

    /// Waits between tries, as Standard Webhooks proposes: three days and a quarter in all.
    static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofHours(2),
            Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20), Duration.ofHours(24));
    private static final int CALLS_AT_A_TIME = 4;
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final JdbcClient db;
    private final Clock clock;

    Messages(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Adds a message for each hook that is on and wants to hear of this kind.
    void add(String kind, String payload) {
        Work.mustBeWhole();
        Instant now = clock.instant();
        List<UUID> hooks = db.sql("select id from hook where state = 'on' and :kind = any(kinds)").param("kind", kind).query(UUID.class).list();
        hooks.forEach(hook -> add(hook, kind, payload, now));
    }

    /// A message for one hook.
    Message add(UUID hook, String kind, String payload, Instant now) {
        UUID id = UuidV7.at(now);
        db.sql("""
                insert into hook_message (id, hook, kind, made_at, payload, next_try)
                values (:id, :hook, :kind, :now, :payload, :now)
                """)
                .param("id", id).param("hook", hook).param("kind", kind).param("now", at(now)).param("payload", payload)
                .update();
        return get(id);
    }

    /// Takes messages that are due: no hook has more than a few calls at a time, and what is taken is nobody else's for a minute.
    List<Message> takeDue() {
        return db.sql("""
                with due as (
                  select message.id
                    from hook
                   cross join lateral (
                     select id from hook_message
                      where hook = hook.id and next_try <= :now and (taken_until is null or taken_until < :now)
                      order by next_try
                      limit greatest(0, :most - (select count(*) from hook_message where hook = hook.id and next_try is not null and taken_until >= :now))
                      for update skip locked) message
                   where hook.state = 'on'
                )
                update hook_message message set taken_until = :until from due where message.id = due.id
                returning message.*
                """)
                .param("now", at(clock.instant())).param("until", at(clock.instant().plus(LEASE))).param("most", CALLS_AT_A_TIME)
                .query(Messages::message).list();
    }

    /// The receiver heard it.
    void delivered(Message message, Message.Attempt attempt) {
        record(message, attempt);
        end(message, null, clock.instant(), null);
    }

    /// The receiver did not hear it; `after` is what it asked us to wait at least.
    ///
    /// @return whether that was the last try
    boolean failed(Message message, Message.Attempt attempt, Duration after) {
        record(message, attempt);
        boolean last = attempt.number() > PAUSES.size();
        Instant now = clock.instant();
        if (last) {
            end(message, null, null, now);
        } else {
            Duration pause = PAUSES.get(attempt.number() - 1);
            end(message, now.plus(pause.compareTo(after) > 0 ? pause : after), null, null);
        }
        return last;
    }

    private void record(Message message, Message.Attempt attempt) {
        db.sql("""
                insert into hook_attempt (message, number, at, milliseconds, outcome)
                select :message, :number, :at, :milliseconds, :outcome where exists (select from hook_message where id = :message)
                on conflict do nothing
                """)
                .param("message", message.id()).param("number", attempt.number()).param("at", at(attempt.at()))
                .param("milliseconds", attempt.milliseconds()).param("outcome", attempt.outcome())
                .update();
    }

    private void end(Message message, @Nullable Instant next, @Nullable Instant delivered, @Nullable Instant givenUp) {
        db.sql("""
                update hook_message
                   set attempts = attempts + 1, taken_until = null, next_try = :next, delivered_at = :delivered, given_up_at = :givenUp
                 where id = :id
                """)
                .param("next", atOrNull(next)).param("delivered", atOrNull(delivered)).param("givenUp", atOrNull(givenUp)).param("id", message.id())
                .update();
    }

    /// Tells it once more, at once, also when it was delivered or given up. Its tries begin anew.
    public void again(UUID hook, UUID message) {
        db.sql("""
                update hook_message
                   set next_try = :now, taken_until = null, delivered_at = null, given_up_at = null
                 where id = :id and hook = :hook
                """)
                .param("now", at(clock.instant())).param("id", message).param("hook", hook)
                .update();
    }

    /// The latest messages of a hook with their tries, newest first.
    public List<Message.Told> latest(UUID hook, int most) {
        return db.sql("select * from hook_message where hook = :hook order by made_at desc, id desc limit :most")
                .param("hook", hook).param("most", most)
                .query(Messages::message).list().stream()
                .map(message -> new Message.Told(message, attempts(message.id()))).toList();
    }

    private List<Message.Attempt> attempts(UUID message) {
        return db.sql("select number, at, milliseconds, outcome from hook_attempt where message = :message order by number")
                .param("message", message)
                .query((row, _) -> new Message.Attempt(row.getInt("number"), instant(row, "at"), row.getInt("milliseconds"), row.getString("outcome")))
                .list();
    }

    /// How many messages of a hook wait to be told.
    public int waiting(UUID hook) {
        return db.sql("select count(*) from hook_message where hook = :hook and next_try is not null").param("hook", hook)
                .query(Integer.class).single();
    }

    /// How many messages were tried in vain and still wait, of all hooks that are on.
    public int stuck() {
        return db.sql("""
                select count(*) from hook_message message join hook on hook.id = message.hook
                 where message.next_try is not null and message.attempts > 1 and hook.state = 'on'
                """)
                .query(Integer.class).single();
    }

    /// Forgets messages that ended before then.
    int forgetEndedBefore(Instant limit) {
        return db.sql("delete from hook_message where next_try is null and made_at < :limit").param("limit", at(limit)).update();
    }

    private Message get(UUID id) {
        return db.sql("select * from hook_message where id = :id").param("id", id).query(Messages::message).single();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(uuid(row, "id"), uuid(row, "hook"), row.getString("kind"), instant(row, "made_at"), row.getString("payload"),
                row.getInt("attempts"), Optional.ofNullable(instantOrNull(row, "next_try")),
                Optional.ofNullable(instantOrNull(row, "delivered_at")), Optional.ofNullable(instantOrNull(row, "given_up_at")));
    }
}
