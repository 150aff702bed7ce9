package org.gehoor.queue;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.promise.Promise;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.TeamId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everybody who left the line before being helped. They keep the place they had until their turn would have come:
///
/// 1. when somebody who stood behind them is picked up, or what they left is itself picked up; or
/// 2. when nobody stands before them any more and somebody of the line's teams is working and free. Each that is reached like this would have kept
///    that person busy, so it does for the mean time of helping. Whose place still stands and can be taken shows it by being picked up; or
/// 3. when they come back after the promised time and nobody would have come: then it would have been late, whenever that was.
///
/// A pick-up of what was kept for a colleague or a team passes nobody: it was not their turn.
final class Ghosts {

    private static final String OPEN = "g.reached_at is null and g.came_back_at is null and (g.not_before is null or g.not_before <= :now)";

    private static final Duration HELPING_AT_FIRST = Duration.ofMinutes(6);
    private static final int ENOUGH = 5;

    private final JdbcClient db;
    private final Clock clock;

    Ghosts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Begins to follow somebody who leaves this place.
    ///
    /// @return false when they left it before and are followed from then on
    boolean follow(Place place, Promise promise, Ghost.Why why) {
        Work.mustBeWhole();
        Instant now = now();
        return db.sql("""
                insert into ghost (id, conversation, line, place, returned, order_at, not_before, promise, due_at, left_at, why)
                select :id, conversation, line, id, returned, order_at, not_before, :promise, :due, :now, :why from place where id = :place
                on conflict do nothing
                """)
                .param("id", UuidV7.at(now)).param("promise", promise.id().value()).param("due", at(promise.dueAt()))
                .param("now", at(now)).param("why", why.code()).param("place", place.id().value())
                .update() == 1;
    }

    /// Somebody is picked up, whose place is still there: it would have been the turn of everybody who stood before it. Nobody waits for anybody
    /// here: who is being passed by another at this moment is passed by that one.
    void passedBy(ConversationId picked) {
        Work.mustBeWhole();
        db.sql("""
                with passed as (
                  select g.id from ghost g join place p on p.conversation = :picked
                   where\s""" + OPEN + """

                     and (g.place = p.id
                          or g.line = p.line and p.kept_for is null and p.kept_for_team is null
                             and (not g.returned, g.order_at, g.place) < (not p.returned, p.order_at, p.id))
                     for update of g skip locked
                )
                update ghost set reached_at = :now, reached_how = 'passed' from passed where ghost.id = passed.id
                """)
                .param("picked", picked.value()).param("now", at(now()))
                .update();
    }

    /// The lines in which somebody is followed.
    List<LineId> lines() {
        return db.sql("select distinct g.line from ghost g where " + OPEN).param("now", at(now()))
                .query(UUID.class).list().stream().map(LineId::new).toList();
    }

    /// How many who serve these teams' lines are helping somebody now, or would be helping somebody who left, since then.
    int busy(List<TeamId> teams, Instant since) {
        return db.sql("""
                with served as (select distinct line from line_team where team = any(cast(:teams as uuid[])))
                select (select count(*) from pick_up where done_at is null and line in (select line from served))
                     + (select count(*) from ghost where reached_how = 'free' and reached_at > :since and line in (select line from served))
                """)
                .param("teams", teams.stream().map(team -> team.value().toString()).toArray(String[]::new)).param("since", at(since))
                .query(Integer.class).single();
    }

    /// The mean time of helping one person in this line, from the last fifty; six minutes until there are five.
    Duration helping(LineId line) {
        return db.sql("""
                select count(*) as n, coalesce(extract(epoch from avg(done_at - at)), 0) as seconds
                  from (select at, done_at from pick_up where line = :line and done_at is not null order by at desc limit 50) latest
                """)
                .param("line", line.value())
                .query((row, _) -> row.getInt("n") < ENOUGH ? HELPING_AT_FIRST : Duration.ofSeconds(Math.max(30, row.getLong("seconds"))))
                .single();
    }

    /// It would be the turn of the first of a line before whom nobody stands: of as many as are free.
    void free(LineId line, int most) {
        Work.mustBeWhole();
        db.sql("""
                with first as (
                  select g.id from ghost g
                   where g.line = :line and\s""" + OPEN + """

                     and not exists (select from place own where own.id = g.place and (own.not_before is null or own.not_before <= :now))
                     and not exists (select from place p
                                      where p.line = g.line and p.id <> g.place and (p.not_before is null or p.not_before <= :now)
                                        and (not p.returned, p.order_at, p.id) < (not g.returned, g.order_at, g.place))
                   order by g.returned desc, g.order_at, g.place
                   limit :most
                     for update skip locked
                )
                update ghost set reached_at = :now, reached_how = 'free' from first where ghost.id = first.id
                """)
                .param("line", line.value()).param("now", at(now())).param("most", most)
                .update();
    }

    /// Somebody is back in the line. When the promised time has gone by and nobody would have come, it is known that it would have been late.
    void cameBack(ConversationId conversation) {
        Work.mustBeWhole();
        db.sql("""
                update ghost set reached_at   = case when due_at < :now then :now end,
                                 reached_how  = case when due_at < :now then 'late' end,
                                 came_back_at = case when due_at < :now then null else :now end
                 where conversation = :id and reached_at is null and came_back_at is null
                """)
                .param("id", conversation.value()).param("now", at(now()))
                .update();
    }

    /// What was left last by somebody who was no longer there; empty when nobody was.
    Optional<Left> latest(ConversationId conversation) {
        return db.sql("select promise, due_at, instead from ghost where conversation = :id and why = 'gone' order by left_at desc, id desc limit 1")
                .param("id", conversation.value())
                .query((row, _) -> new Left(new PromiseId(uuid(row, "promise")), instant(row, "due_at"),
                        Optional.ofNullable(uuidOrNull(row, "instead")).map(PromiseId::new)))
                .optional();
    }

    /// What somebody left by no longer being there, and what was promised instead.
    record Left(PromiseId promise, Instant dueAt, Optional<PromiseId> instead) {}

    /// What is promised to who is no longer there. Who is followed since an earlier time, for another reason, is followed for that one.
    void instead(ConversationId conversation, PromiseId promise) {
        Work.mustBeWhole();
        db.sql("update ghost set instead = :promise where conversation = :id and why = 'gone' and reached_at is null and came_back_at is null")
                .param("promise", promise.value()).param("id", conversation.value())
                .update();
    }

    /// Those whose turn would have come and of whom the record does not know it yet, the first first.
    List<Ghost> untold(int most) {
        return db.sql("select * from ghost where reached_at is not null and told_at is null order by reached_at, id limit :most")
                .param("most", most).query(Ghosts::ghost).list();
    }

    /// Takes one to tell of it.
    ///
    /// @return false when it was told
    boolean tell(Ghost ghost) {
        Work.mustBeWhole();
        return db.sql("update ghost set told_at = :now where id = :id and told_at is null").param("now", at(now())).param("id", ghost.id())
                .update() == 1;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Ghost ghost(ResultSet row, int number) throws SQLException {
        return new Ghost(uuid(row, "id"), new ConversationId(uuid(row, "conversation")), new LineId(uuid(row, "line")),
                new PromiseId(uuid(row, "promise")), instant(row, "due_at"), instant(row, "reached_at"));
    }
}
