package org.gehoor.queue;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.atOrNull;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All places, in their order.
public final class Places {

    /// Who may take a place: whoever serves its line or was given it. A place kept for someone who is not working is everybody's. Who was cut off
    /// is not given back to who did it, unless nobody else is at work in that line.
    private static final String FOR_ME = """
             (kept_for = :me
              or (kept_for is null or not kept_for = any(cast(:working as uuid[])))
                 and (kept_for_team = :team
                      or kept_for_team is null and (line = any(cast(:lines as uuid[])) or id = any(cast(:lent as uuid[])))))
             and (not_for is distinct from :me
                  or not exists (select from line_team t where t.line = place.line and t.team = any(cast(:beside as uuid[]))))
            """;

    /// Who is there and is not being offered to anybody.
    private static final String RINGABLE = """
             live and not_before is null and not exists (select from offer o where o.place = place.id and o.ended_at is null)
            """;

    private final JdbcClient db;
    private final Clock clock;

    Places(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whose line it is: one member of staff, with what they serve and who else is working.
    ///
    /// @param lent   places that nobody at work has the skill for, and whose promise is at risk
    /// @param beside the teams of everybody else who is working and signed in
    record Reader(StaffId me, TeamId team, List<LineId> lines, List<PlaceId> lent, List<StaffId> working, List<TeamId> beside) {}

    void add(Place place) {
        db.sql("""
                insert into place (id, conversation, line, need, waiting_since, credit, order_at, not_before, kept_for, kept_for_team, returned, not_for,
                                   joined_at, busy_since)
                values (:id, :conversation, :line, :need, :since, :credit * interval '1 second', :order, :notBefore, :keptFor, :keptForTeam,
                        :returned, :notFor, :joined,
                        case when cast(:keptFor as uuid) is null and cast(:keptForTeam as uuid) is null then
                          coalesce(cast(:notBefore as timestamptz),
                                   (select min(busy_since) from place where line = :line and busy_since <= :joined), :joined) end)
                """)
                .param("id", place.id().value()).param("conversation", place.conversation().value()).param("line", place.line().value())
                .param("need", place.need().code()).param("since", at(place.waitingSince()))
                .param("credit", Place.credit(place.need()).toSeconds()).param("order", at(place.orderAt()))
                .param("notBefore", atOrNull(place.notBefore().orElse(null)))
                .param("keptFor", place.keptFor().map(StaffId::value).orElse(null))
                .param("keptForTeam", place.keptForTeam().map(TeamId::value).orElse(null))
                .param("returned", place.returned()).param("notFor", place.notFor().map(StaffId::value).orElse(null))
                .param("joined", at(clock.instant()))
                .update();
    }

    void remove(ConversationId conversation) {
        db.sql("delete from place where conversation = :id").param("id", conversation.value()).update();
    }

    /// Whether the customer is there to be offered to somebody: who is gone is helped in writing, by who takes the place.
    void there(PlaceId id, boolean there) {
        db.sql("update place set live = :there where id = :id").param("there", there).param("id", id.value()).update();
    }

    /// Somebody stands elsewhere now: by a need, by words that came in from another conversation, or by a call at another moment. The record says so
    /// before, so that a pick-up at the same moment can be told from one that passes over somebody.
    void move(Place place) {
        db.sql("""
                update place set need = :need, waiting_since = :since, credit = :credit * interval '1 second', order_at = :order, not_before = :notBefore,
                       busy_since = coalesce(:notBefore, busy_since)
                 where id = :id
                """)
                .param("need", place.need().code()).param("since", at(place.waitingSince()))
                .param("credit", Place.credit(place.need()).toSeconds()).param("order", at(place.orderAt()))
                .param("notBefore", atOrNull(place.notBefore().orElse(null))).param("id", place.id().value())
                .update();
    }

    /// Somebody waits in another line, since the same word. What is measured of waiting begins anew: it is measured by line.
    void change(Place place) {
        db.sql("""
                update place set line = :line, joined_at = :now,
                       busy_since = coalesce(not_before, (select min(busy_since) from place other where other.line = :line and other.busy_since <= :now), :now)
                 where id = :id
                """)
                .param("line", place.line().value()).param("now", at(now())).param("id", place.id().value())
                .update();
    }

    /// Who was working of those for whom a place is kept that stands before this one and could otherwise be this reader's.
    List<StaffId> keptBefore(Place place, Reader reader) {
        return db.sql("""
                select distinct kept_for from place
                 where kept_for = any(cast(:working as uuid[])) and kept_for <> :me
                   and (not returned, order_at, id) < (not :returned, :order, :id)
                   and (kept_for_team = :team or line = any(cast(:lines as uuid[])))
                """)
                .param("working", ids(reader.working())).param("me", reader.me().value()).param("team", reader.team().value())
                .param("lines", ids(reader.lines())).param("returned", place.returned()).param("order", at(place.orderAt()))
                .param("id", place.id().value())
                .query(UUID.class).list().stream().map(StaffId::new).toList();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /// Somebody is to take it; the order stays.
    void keepFor(PlaceId id, StaffId whom) {
        db.sql("update place set kept_for = :whom, kept_for_team = null where id = :id").param("whom", whom.value()).param("id", id.value()).update();
    }

    /// Takes the next place for somebody at this moment out of everybody else's reach until this work is done.
    Optional<Place> takeNext(Reader reader, Instant now) {
        return db.sql("select * from place where" + FOR_ME + """
                   and (not_before is null or not_before <= :now)
                 order by returned desc, order_at, id
                 limit 1
                   for update skip locked
                """)
                .params(params(reader)).param("now", at(now))
                .query(Places::place).optional();
    }

    /// Everybody this reader can help, in the order of waiting; who chose a later moment stands in the same order, with their moment.
    List<Place> list(Reader reader, int most) {
        return db.sql("select * from place where" + FOR_ME + "order by returned desc, order_at, id limit :most")
                .params(params(reader)).param("most", most)
                .query(Places::place).list();
    }

    private static Map<String, Object> params(Reader reader) {
        return Map.of("me", reader.me().value(), "team", reader.team().value(), "lines", ids(reader.lines()), "lent", ids(reader.lent()),
                "working", ids(reader.working()), "beside", ids(reader.beside()));
    }

    /// The first who is there, waits for nobody's answer to an offer, and may be helped by this reader.
    Optional<Place> firstRingable(Reader reader) {
        return db.sql("select * from place where" + FOR_ME + "and" + RINGABLE + "order by returned desc, order_at, id limit 1")
                .params(params(reader))
                .query(Places::place).optional();
    }

    /// How many are there and wait for nobody's answer to an offer; no more are counted than asked.
    int ringable(int most) {
        return db.sql("select count(*) from (select from place where" + RINGABLE + "limit :most) first").param("most", most)
                .query(Integer.class).single();
    }

    /// Whether it is in the line, and its customer there.
    boolean isThere(PlaceId id) {
        return db.sql("select exists (select from place where id = :id and live and not_before is null)").param("id", id.value())
                .query(Boolean.class).single();
    }

    /// Takes a certain place out of everybody else's reach until this work is done; empty when somebody else is taking it.
    Optional<Place> lock(PlaceId id) {
        return db.sql("select * from place where id = :id for update skip locked").param("id", id.value()).query(Places::place).optional();
    }

    /// One place; empty when it has left the line.
    Optional<Place> find(PlaceId id) {
        return db.sql("select * from place where id = :id").param("id", id.value()).query(Places::place).optional();
    }

    /// The first of a line, whoever may take them and whenever.
    List<Place> first(LineId line, int most) {
        return db.sql("select * from place where line = :line order by returned desc, order_at, id limit :most")
                .param("line", line.value()).param("most", most)
                .query(Places::place).list();
    }

    /// The place of a conversation; empty when it does not wait.
    public Optional<Place> find(ConversationId conversation) {
        return db.sql("select * from place where conversation = :id").param("id", conversation.value()).query(Places::place).optional();
    }

    /// How many stand before this one in its line and can be helped before it.
    public int ahead(Place place) {
        return db.sql("""
                select count(*) from place
                 where line = :line and (not returned, order_at, id) < (not :returned, :order, :id) and (not_before is null or not_before <= :now)
                """)
                .param("line", place.line().value()).param("returned", place.returned()).param("order", at(place.orderAt())).param("id", place.id().value())
                .param("now", at(clock.instant()))
                .query(Integer.class).single();
    }

    /// How many wait in a line and can be helped now.
    public int waiting(LineId line) {
        return db.sql("select count(*) from place where line = :line and (not_before is null or not_before <= :now)")
                .param("line", line.value()).param("now", at(clock.instant()))
                .query(Integer.class).single();
    }

    private static String[] ids(List<?> ids) {
        return ids.stream().map(Object::toString).toArray(String[]::new);
    }

    private static Place place(ResultSet row, int number) throws SQLException {
        return new Place(new PlaceId(uuid(row, "id")), new ConversationId(uuid(row, "conversation")), new LineId(uuid(row, "line")),
                Need.of(row.getString("need")), instant(row, "waiting_since"), Optional.ofNullable(instantOrNull(row, "not_before")),
                Optional.ofNullable(uuidOrNull(row, "kept_for")).map(StaffId::new),
                Optional.ofNullable(uuidOrNull(row, "kept_for_team")).map(TeamId::new), row.getBoolean("returned"),
                Optional.ofNullable(uuidOrNull(row, "not_for")).map(StaffId::new));
    }
}
