package org.gehoor.customer;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which customers are one person: who gave the same address, and of whom a colleague said so. It counts for colleagues only. What a customer may
/// see by proving an address is what was written under that address ([Customers#sameAddress]).
public final class SamePersons {

    private final JdbcClient db;
    private final Clock clock;

    SamePersons(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// That two customers are one person, as somebody said.
    public record Said(UUID id, CustomerId one, CustomerId other, StaffId by, Instant at) {}

    /// Every customer who is the same person as this one, and the customer; oldest first.
    public List<CustomerId> of(CustomerId id) {
        return db.sql("""
                with recursive person as (
                  select cast(:id as uuid) as id
                  union
                  select found.id from person
                    cross join lateral (
                      select other.id from customer one join customer other on lower(other.email) = lower(one.email) where one.id = person.id
                      union all
                      select s.other from same_person s where s.one = person.id and s.undone_at is null
                      union all
                      select s.one from same_person s where s.other = person.id and s.undone_at is null) found
                )
                select id from person order by id
                """)
                .param("id", id.value()).query(UUID.class).list().stream().map(CustomerId::new).toList();
    }

    /// What was said of any of these, and not taken back; the oldest first.
    public List<Said> said(List<CustomerId> customers) {
        return db.sql("""
                select * from same_person where undone_at is null and (one = any(cast(:ids as uuid[])) or other = any(cast(:ids as uuid[])))
                 order by said_at, id
                """)
                .param("ids", customers.stream().map(CustomerId::toString).toArray(String[]::new))
                .query((row, _) -> new Said(uuid(row, "id"), new CustomerId(uuid(row, "one")), new CustomerId(uuid(row, "other")),
                        new StaffId(uuid(row, "said_by")), instant(row, "said_at"))).list();
    }

    /// Says that two customers are one person. Saying it again changes nothing.
    public void say(CustomerId one, CustomerId other, StaffId by) {
        Work.mustBeWhole();
        Instant now = clock.instant();
        db.sql("""
                insert into same_person (id, one, other, said_by, said_at) values (:id, :one, :other, :by, :now)
                on conflict do nothing
                """)
                .param("id", UuidV7.at(now)).param("one", one.value()).param("other", other.value()).param("by", by.value()).param("now", at(now))
                .update();
    }

    /// Takes it back.
    ///
    /// @return false when it was taken back before
    public boolean takeBack(UUID said, StaffId by) {
        Work.mustBeWhole();
        return db.sql("update same_person set undone_by = :by, undone_at = :now where id = :id and undone_at is null")
                .param("by", by.value()).param("now", at(clock.instant())).param("id", said).update() == 1;
    }
}
