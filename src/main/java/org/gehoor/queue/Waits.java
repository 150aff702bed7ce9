package org.gehoor.queue;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.forecast.Forecast;
import org.gehoor.forecast.Humane;
import org.gehoor.forecast.Observed;
import org.gehoor.forecast.Situation;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Terms;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long people wait: what is measured, and what is promised from it ([org.gehoor.forecast.Forecast]).
///
/// What is measured is only ever added: a pick-up, somebody who left, the end of a promise, each in the transaction in which it happened. The
/// pace, the guard and all else is read from the last of them. So nobody waits for a row that many change, and nothing is lost by a restart.
public final class Waits {

    /// What stands with a promise that was made from an estimate. Others teach nothing.
    static final String RULE = "estimate: ";

    private static final Duration STILL_TALKING = Duration.ofMinutes(15);
    private static final double UNLIKELY_LESS = 0.1;

    private final JdbcClient db;
    private final Lines lines;
    private final Measures measures;
    private final Staff staff;
    private final Clock clock;

    Waits(JdbcClient db, Lines lines, Measures measures, Staff staff, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.measures = measures;
        this.staff = staff;
        this.clock = clock;
    }

    /// What somebody who joins this line now may expect.
    public Estimate forNext(LineId id) {
        return estimate(lines.get(id), Optional.empty());
    }

    /// What somebody who stands in the line may expect now. It never changes the promise.
    public Estimate forPlace(Place place) {
        return estimate(lines.get(place.line()), Optional.of(place));
    }

    private Estimate estimate(Line line, Optional<Place> place) {
        Instant now = clock.instant();
        Instant from = line.hours().openFrom(now);
        boolean open = !from.isAfter(now);
        Situation situation = measures.situation(line.id(), place, open);
        Forecast forecast = situation.forecast();
        Duration most = forecast.promise();
        Instant due = Humane.minute(Terms.inOpenTime(line.hours(), from, forecast.nineOfTen()), Terms.inOpenTime(line.hours(), from, most));
        return new Estimate(situation.ahead(), Humane.up(forecast.within(UNLIKELY_LESS)), most, open, from, due, line.hours());
    }

    /// The promise of somebody who left would have been kept, or not: it teaches like any other.
    public void learn(LineId line, boolean kept) {
        Instant now = clock.instant();
        db.sql("insert into lesson (id, line, at, kept) values (:id, :line, :now, :kept)")
                .param("id", UuidV7.at(now)).param("line", line.value()).param("now", at(now)).param("kept", kept)
                .update();
    }

    /// A promise was kept by somebody's words, in time or not. Who was picked up at once taught nothing of waiting.
    void kept(Promise promise, boolean inTime) {
        if (promise.kind() == Promise.Kind.PERSON && promise.rule().startsWith(RULE)) {
            Instant now = clock.instant();
            db.sql("""
                    insert into lesson (id, line, at, kept, words_after)
                    select :id, line, :now, case when not :inTime or at > joined_at + cast(:grace as interval) then :inTime end,
                           date_part('epoch', :now - at)
                      from pick_up where conversation = :conversation and done_at is null and at <= :now
                     order by at desc limit 1
                    """)
                    .param("id", UuidV7.at(now)).param("now", at(now)).param("inTime", inTime).param("grace", Observed.GRACE.toString())
                    .param("conversation", promise.conversation().value())
                    .update();
        }
    }

    /// A promise passed its time.
    void broken(Promise promise) {
        if (promise.kind() == Promise.Kind.PERSON && promise.rule().startsWith(RULE)) {
            Instant now = clock.instant();
            db.sql("""
                    insert into lesson (id, line, at, kept)
                    select :id, line, :now, false
                      from (select line, 1 as first from place where conversation = :conversation
                            union all (select line, 2 from pick_up where conversation = :conversation order by at desc limit 1)
                            order by first limit 1) stands
                    """)
                    .param("id", UuidV7.at(now)).param("now", at(now)).param("conversation", promise.conversation().value())
                    .update();
        }
    }

    /// Somebody leaves the line without having been helped. A call whose moment has not come did not stand in it.
    void left(ConversationId conversation) {
        Instant now = clock.instant();
        db.sql("""
                insert into line_left (id, line, joined_at, at)
                select :id, line, greatest(joined_at, not_before), :now
                  from place where conversation = :conversation and greatest(joined_at, not_before) <= :now
                """)
                .param("id", UuidV7.at(now)).param("now", at(now)).param("conversation", conversation.value())
                .update();
    }

    void pickedUp(Place place, StaffId by) {
        Instant now = clock.instant();
        db.sql("""
                insert into pick_up (id, line, waiting_since, at, conversation, need, joined_at, busy_since, staff, people)
                select :id, place.line, waiting_since, :now, conversation, need, least(greatest(joined_at, not_before), :now), busy_since, :staff,
                       (select count(*)
                          from unnest(cast(:teams as uuid[]), :languages, :topics) s (team, languages, topics)
                          join line_team t on t.team = s.team and t.line = place.line
                          join line l on l.id = place.line
                         where (s.languages = '' or l.language = any(string_to_array(s.languages, :between)))
                           and (s.topics = '' or l.topic = any(string_to_array(s.topics, :between))))
                  from place where id = :place
                """)
                .param("id", UuidV7.at(now)).param("now", at(now)).param("place", place.id().value())
                .param("staff", by.value()).params(Measures.params(staff.present()))
                .update();
    }

    /// The need with which a conversation was picked up the last time; none when it never was.
    Need statedNeed(ConversationId conversation) {
        return db.sql("select need from pick_up where conversation = :id order by at desc limit 1").param("id", conversation.value())
                .query(String.class).optional().map(Need::of).orElse(Need.NONE);
    }

    /// A need that was stated elsewhere goes along, should this one come back to the line. It only ever advances.
    void state(ConversationId conversation, Need need) {
        if (Place.credit(need).compareTo(Place.credit(statedNeed(conversation))) > 0) {
            db.sql("update pick_up set need = :need where id = (select id from pick_up where conversation = :id order by at desc limit 1)")
                    .param("need", need.code()).param("id", conversation.value()).update();
        }
    }

    /// Somebody was helped until now: until the last word, as long as no more than a quarter of an hour lies between two.
    void done(ConversationId conversation) {
        Instant now = clock.instant();
        db.sql("""
                update pick_up set done_at = :now
                 where id = (select id from pick_up where conversation = :conversation order by at desc limit 1)
                   and (done_at is null or done_at > :recent)
                """)
                .param("now", at(now)).param("recent", at(now.minus(STILL_TALKING))).param("conversation", conversation.value())
                .update();
    }
}
