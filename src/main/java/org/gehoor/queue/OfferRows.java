package org.gehoor.queue;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `offer` and `offer_count`. That a place is offered to one, and one is offered one place, is held by two unique indexes: who comes
/// second has offered nothing.
final class OfferRows {

    private final JdbcClient db;
    private final Clock clock;

    OfferRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// @return whether it was offered: not when it is being offered already, to whomever, or when this person is being offered another
    boolean make(Place place, StaffId staff) {
        Instant now = clock.instant();
        return db.sql("""
                insert into offer (id, place, line, staff, offered_at, until)
                select :id, p.id, p.line, :staff, :now, :until from place p where p.id = :place and p.live and p.not_before is null
                on conflict do nothing
                """)
                .param("id", UuidV7.at(now)).param("place", place.id().value()).param("staff", staff.value())
                .param("now", at(now)).param("until", at(now.plus(Offer.TIME)))
                .update() == 1;
    }

    /// All that stand.
    List<Offer> open() {
        return db.sql("select * from offer where ended_at is null order by offered_at, id").query(OfferRows::offer).list();
    }

    Optional<Offer> open(StaffId staff) {
        return db.sql("select * from offer where staff = :staff and ended_at is null").param("staff", staff.value()).query(OfferRows::offer).optional();
    }

    Optional<Offer> open(PlaceId place) {
        return db.sql("select * from offer where place = :place and ended_at is null").param("place", place.value()).query(OfferRows::offer).optional();
    }

    /// What was being offered to others when this was.
    List<PlaceId> besides(Offer offer) {
        return db.sql("""
                select distinct place from offer
                 where place <> :place and offered_at <= :at and (ended_at is null or ended_at >= :at) and offered_at > :at - interval '1 hour'
                """)
                .param("place", offer.place().value()).param("at", at(offer.offeredAt()))
                .query(UUID.class).list().stream().map(PlaceId::new).toList();
    }

    /// @return whether it stood until now
    boolean end(Offer offer, Offer.How how) {
        return db.sql("update offer set ended_at = :now, how = :how where id = :id and ended_at is null")
                .param("now", at(clock.instant())).param("how", how.code()).param("id", offer.id())
                .update() == 1;
    }

    /// Whether this person did not take this place after that moment.
    boolean wasNotTaken(PlaceId place, StaffId staff, Instant after) {
        return db.sql("select exists (select from offer where place = :place and staff = :staff and how = 'not_taken' and ended_at > :after)")
                .param("place", place.value()).param("staff", staff.value()).param("after", at(after))
                .query(Boolean.class).single();
    }

    /// @return how many in a row this person has not taken now
    int missed(StaffId staff) {
        return db.sql("""
                insert into offer_count (staff, free_since, missed) values (:staff, :now, 1)
                on conflict (staff) do update set missed = offer_count.missed + 1
                returning missed
                """)
                .param("staff", staff.value()).param("now", at(clock.instant()))
                .query(Integer.class).single();
    }

    /// This person took somebody, or is back.
    void isThere(StaffId staff) {
        db.sql("update offer_count set missed = 0 where staff = :staff and missed > 0").param("staff", staff.value()).update();
    }

    /// This person has finished with somebody for now.
    void isFree(StaffId staff) {
        db.sql("""
                insert into offer_count (staff, free_since) values (:staff, :now)
                on conflict (staff) do update set free_since = :now
                """)
                .param("staff", staff.value()).param("now", at(clock.instant())).update();
    }

    /// Since when each of these has finished with somebody; who never had anybody is not in it.
    Map<StaffId, Instant> freeSince(Collection<StaffId> staff) {
        return db.sql("select staff, free_since from offer_count where staff = any(cast(:staff as uuid[]))")
                .param("staff", staff.stream().map(StaffId::toString).toArray(String[]::new))
                .query((row, _) -> Map.entry(new StaffId(uuid(row, "staff")), instant(row, "free_since"))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Offer offer(ResultSet row, int number) throws SQLException {
        return new Offer(uuid(row, "id"), new PlaceId(uuid(row, "place")), new StaffId(uuid(row, "staff")), instant(row, "offered_at"),
                instant(row, "until"));
    }
}
