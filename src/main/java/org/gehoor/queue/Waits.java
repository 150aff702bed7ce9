package org.gehoor.queue;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.gehoor.promise.Terms;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// How long people wait: what is measured, and what is expected from it.
///
/// A first estimate: people ahead times the measured time of helping one, over the staff that work now. The range runs from half of
/// that to one and a half times that and two minutes for picking up, rounded up to humane steps; the upper end is promised.
public final class Waits {

    private static final Duration HELPING_AT_FIRST = Duration.ofMinutes(6);
    private static final Duration PICKING_UP = Duration.ofMinutes(2);
    private static final int ENOUGH = 5;
    private static final int[] STEPS = {1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240};

    private final JdbcClient db;
    private final Lines lines;
    private final Places places;
    private final Staff staff;
    private final Clock clock;

    Waits(JdbcClient db, Lines lines, Places places, Staff staff, Clock clock) {
        this.db = db;
        this.lines = lines;
        this.places = places;
        this.staff = staff;
        this.clock = clock;
    }

    /// What somebody who joins this line now may expect.
    public Estimate forNext(LineId id) {
        return estimate(lines.get(id), places.waiting(id));
    }

    /// What somebody who stands in the line may expect now. It never changes the promise.
    public Estimate forPlace(Place place) {
        return estimate(lines.get(place.line()), places.ahead(place));
    }

    private Estimate estimate(Line line, int ahead) {
        Instant now = clock.instant();
        Instant from = line.hours().openFrom(now);
        int people = Math.max(1, staff.working(lines.teamsOf(line.id())));
        Duration mean = helping(line.id()).multipliedBy(ahead).dividedBy(people);
        Duration least = humane(mean.dividedBy(2));
        Duration most = humane(mean.multipliedBy(3).dividedBy(2).plus(PICKING_UP));
        return new Estimate(ahead, least, most, !from.isAfter(now), from, Terms.inOpenTime(line.hours(), from, most));
    }

    /// The mean time of helping one person in this line, from the last fifty that ended; six minutes until there are five.
    public Duration helping(LineId line) {
        return db.sql("""
                select count(*) as n, coalesce(extract(epoch from avg(done_at - at)), 0) as seconds
                  from (select at, done_at from pick_up where line = :line and done_at is not null order by at desc limit 50) latest
                """)
                .param("line", line.value())
                .query((row, _) -> row.getInt("n") < ENOUGH ? HELPING_AT_FIRST : Duration.ofSeconds(Math.max(30, row.getLong("seconds"))))
                .single();
    }

    void pickedUp(Place place) {
        Instant now = clock.instant();
        db.sql("""
                insert into pick_up (id, line, waiting_since, at, conversation, need)
                values (:id, :line, :since, :now, :conversation, :need)
                """)
                .param("id", UuidV7.at(now)).param("line", place.line().value()).param("since", at(place.waitingSince()))
                .param("now", at(now)).param("conversation", place.conversation().value())
                .param("need", place.need().code())
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

    void done(ConversationId conversation) {
        db.sql("update pick_up set done_at = :now where conversation = :conversation and done_at is null")
                .param("now", at(clock.instant())).param("conversation", conversation.value())
                .update();
    }

    static Duration humane(Duration wait) {
        long minutes = wait.plusSeconds(59).toMinutes();
        for (int step : STEPS) {
            if (minutes <= step) {
                return Duration.ofMinutes(step);
            }
        }
        return Duration.ofHours((minutes + 59) / 60);
    }
}
