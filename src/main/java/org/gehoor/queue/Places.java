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
import java.util.List;
import java.util.Optional;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All places, in their order.
public final class Places {

    /// Who may take a place: whoever serves its line or was given it. A place kept for someone who is not working is everybody's.
    private static final String FOR_ME = """
             (kept_for = :me
              or (kept_for is null or not kept_for = any(cast(:working as uuid[])))
                 and (kept_for_team = :team or kept_for_team is null and line = any(cast(:lines as uuid[]))))
            """;

    private final JdbcClient db;
    private final Clock clock;

    Places(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// Whose line it is: one member of staff, with what they serve and who else is working.
    record Reader(StaffId me, TeamId team, List<LineId> lines, List<StaffId> working) {}

    void add(Place place) {
        db.sql("""
                insert into place (id, conversation, line, need, waiting_since, credit, order_at, not_before, kept_for, kept_for_team, returned, not_for)
                values (:id, :conversation, :line, :need, :since, :credit * interval '1 second', :order, :notBefore, :keptFor, :keptForTeam,
                        :returned, :notFor)
                """)
                .param("id", place.id().value()).param("conversation", place.conversation().value()).param("line", place.line().value())
                .param("need", place.need().code()).param("since", at(place.waitingSince()))
                .param("credit", Place.credit(place.need()).toSeconds()).param("order", at(place.orderAt()))
                .param("notBefore", atOrNull(place.notBefore().orElse(null)))
                .param("keptFor", place.keptFor().map(StaffId::value).orElse(null))
                .param("keptForTeam", place.keptForTeam().map(TeamId::value).orElse(null))
                .param("returned", place.returned()).param("notFor", place.notFor().map(StaffId::value).orElse(null))
                .update();
    }

    void remove(ConversationId conversation) {
        db.sql("delete from place where conversation = :id").param("id", conversation.value()).update();
    }

    /// The customer states a need while waiting. It only ever advances.
    void state(Place place, Need need) {
        Place advanced = new Place(place.id(), place.conversation(), place.line(), need, place.waitingSince(), place.notBefore(),
                place.keptFor(), place.keptForTeam(), place.returned(), place.notFor());
        if (advanced.orderAt().isBefore(place.orderAt())) {
            db.sql("update place set need = :need, credit = :credit * interval '1 second', order_at = :order where id = :id")
                    .param("need", need.code()).param("credit", Place.credit(need).toSeconds()).param("order", at(advanced.orderAt()))
                    .param("id", place.id().value())
                    .update();
        }
    }

    /// Somebody waits here since another moment, and with a need that only ever advances: two conversations became one, or apart again.
    void since(Place place, Instant since, Need need) {
        Need more = Place.credit(need).compareTo(Place.credit(place.need())) > 0 ? need : place.need();
        db.sql("update place set waiting_since = :since, need = :need, credit = :credit * interval '1 second', order_at = :order where id = :id")
                .param("since", at(since)).param("need", more.code()).param("credit", Place.credit(more).toSeconds())
                .param("order", at(since.minus(Place.credit(more)))).param("id", place.id().value())
                .update();
    }

    /// The customer chooses another moment; the waiting time stays.
    void notBefore(PlaceId id, Optional<Instant> moment) {
        db.sql("update place set not_before = :moment where id = :id")
                .param("moment", atOrNull(moment.orElse(null))).param("id", id.value()).update();
    }

    /// Somebody is to take it; the order stays.
    void keepFor(PlaceId id, StaffId whom) {
        db.sql("update place set kept_for = :whom, kept_for_team = null where id = :id").param("whom", whom.value()).param("id", id.value()).update();
    }

    /// Takes the next place for somebody, or a certain one, out of everybody else's reach until this work is done.
    Optional<Place> takeNext(Reader reader) {
        return db.sql("select * from place where" + FOR_ME + """
                   and (not_before is null or not_before <= :now)
                 order by returned desc, order_at, id
                 limit 1
                   for update skip locked
                """)
                .param("me", reader.me().value()).param("team", reader.team().value())
                .param("lines", ids(reader.lines())).param("working", ids(reader.working())).param("now", at(clock.instant()))
                .query(Places::place).optional();
    }

    /// Everybody this reader can help, in the order of waiting; who chose a later moment stands in the same order, with their moment.
    List<Place> list(Reader reader, int most) {
        return db.sql("select * from place where" + FOR_ME + "order by returned desc, order_at, id limit :most")
                .param("me", reader.me().value()).param("team", reader.team().value())
                .param("lines", ids(reader.lines())).param("working", ids(reader.working())).param("most", most)
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
