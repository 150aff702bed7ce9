package org.gehoor.organisation;

import java.time.ZoneId;
import java.util.Optional;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one organisation of this installation, and its brands.
public final class Organisations {

    private final JdbcClient db;

    /// Needs nothing but the database, so that a command can use it beside the running program.
    public Organisations(JdbcClient db) {
        this.db = db;
    }

    /// The organisation; empty in an installation that nobody has set up yet.
    public Optional<Organisation> find() {
        return db.sql("select * from organisation")
                .query((row, _) -> new Organisation(row.getString("name"), row.getString("legal"), row.getString("street"),
                        row.getString("city"), new PhoneNumber(row.getString("phone")), row.getString("email"),
                        row.getString("supervisor"), Language.of(row.getString("language")).orElseThrow(),
                        ZoneId.of(row.getString("zone"))))
                .optional();
    }

    /// The organisation.
    ///
    /// @throws IllegalStateException when nobody has set it up
    public Organisation get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody has set up the organisation yet"));
    }

    /// Sets up the organisation, or changes it.
    public void set(Organisation ours) {
        db.sql("""
                insert into organisation (name, legal, street, city, phone, email, supervisor, language, zone)
                values (:name, :legal, :street, :city, :phone, :email, :supervisor, :language, :zone)
                on conflict (one) do update set name = excluded.name, legal = excluded.legal, street = excluded.street,
                  city = excluded.city, phone = excluded.phone, email = excluded.email, supervisor = excluded.supervisor,
                  language = excluded.language, zone = excluded.zone
                """)
                .param("name", ours.name()).param("legal", ours.legal()).param("street", ours.street()).param("city", ours.city())
                .param("phone", ours.phone().e164()).param("email", ours.email()).param("supervisor", ours.supervisor())
                .param("language", ours.language().tag()).param("zone", ours.zone().getId())
                .update();
    }

    /// Adds a brand.
    public void addBrand(String id, String name) {
        db.sql("insert into brand (id, name) values (:id, :name)").param("id", id).param("name", name).update();
    }

    /// The brand that is meant when nobody names one: the first.
    public String mainBrand() {
        return db.sql("select id from brand order by id limit 1").query(String.class).single();
    }
}
