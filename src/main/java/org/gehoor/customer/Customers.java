package org.gehoor.customer;

import static org.gehoor.db.Columns.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.db.Work;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PhoneNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All customers.
public final class Customers {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 6;

    private final JdbcClient db;
    private final Clock clock;

    Customers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /// A customer we know nothing of yet but the language.
    public Customer begin(Language language) {
        var customer = new Customer(CustomerId.at(clock.instant()), "", Optional.empty(), Optional.empty(), language);
        db.sql("insert into customer (id, language, made_at) values (:id, :language, :now)")
                .param("id", customer.id().value()).param("language", language.tag()).param("now", at(clock.instant()))
                .update();
        return customer;
    }

    /// A customer who said who they are as they came.
    public Customer begin(Language language, String name, Optional<EmailAddress> email) {
        var customer = new Customer(CustomerId.at(clock.instant()), name.strip(), email, Optional.empty(), language);
        db.sql("insert into customer (id, name, email, language, made_at) values (:id, :name, :email, :language, :now)")
                .param("id", customer.id().value()).param("name", customer.name()).param("email", email.map(EmailAddress::text).orElse(null))
                .param("language", language.tag()).param("now", at(clock.instant()))
                .update();
        return customer;
    }

    /// One customer.
    public Optional<Customer> find(CustomerId id) {
        return db.sql("select id, name, email, phone, language from customer where id = :id")
                .param("id", id.value())
                .query(Customers::customer).optional();
    }

    /// One customer.
    ///
    /// @throws IllegalArgumentException when there is none
    public Customer get(CustomerId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no customer " + id));
    }

    /// These customers, in no order; unknown ids are left out.
    public List<Customer> list(Collection<CustomerId> ids) {
        return db.sql("select id, name, email, phone, language from customer where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(CustomerId::toString).toArray(String[]::new))
                .query(Customers::customer).list();
    }

    /// Everybody who gave the same e-mail address as this customer, and the customer: one person who wrote more than once is more than one
    /// customer here. Oldest first.
    public List<CustomerId> sameAddress(CustomerId id) {
        return db.sql("""
                select other.id from customer one
                  join customer other on other.id = one.id or lower(other.email) = lower(one.email)
                 where one.id = :id
                 order by other.id
                """)
                .param("id", id.value()).query(UUID.class).list().stream().map(CustomerId::new).toList();
    }

    /// Everybody who gave this address, oldest first.
    public List<CustomerId> withAddress(EmailAddress address) {
        return db.sql("select id from customer where lower(email) = lower(:email) order by id")
                .param("email", address.text()).query(UUID.class).list().stream().map(CustomerId::new).toList();
    }

    /// What is personal in anything this customer writes: their names, addresses and numbers, also those they gave under the same address.
    public Known known(CustomerId id) {
        return known(sameAddress(id));
    }

    /// What is personal in anything that any of these writes.
    public Known known(Collection<CustomerId> ids) {
        return Known.of(list(ids).stream().flatMap(one -> Stream.of(one.name(), one.email().map(EmailAddress::text).orElse(""),
                one.phone().map(PhoneNumber::e164).orElse(""))).toList());
    }

    /// Takes away everything that is known of a customer. The id stays: it says nothing.
    public void erase(CustomerId id) {
        Work.mustBeWhole();
        db.sql("""
                update customer set name = '', email = null, email_verified_at = null, phone = null, erased_at = :now
                 where id = :id and erased_at is null
                """)
                .param("now", at(clock.instant())).param("id", id.value()).update();
    }

    /// Customers whose name has all these words, each from its beginning, whatever the capitals and accents; or whose e-mail address this is.
    /// In no order: who has more in mind than `most` says more.
    public List<Customer> named(String words, int most) {
        String query = WORD.matcher(words).results().map(word -> "'" + word.group() + "'" + (word.group().length() > 2 ? ":*" : ""))
                .limit(MOST_WORDS).collect(Collectors.joining(" & "));
        return db.sql("""
                (select id, name, email, phone, language from customer where lower(email) = lower(:email) limit :most)
                union
                (select id, name, email, phone, language from customer
                  where :query <> '' and to_tsvector('simple', without_accents(name)) @@ to_tsquery('simple', without_accents(:query)) limit :most)
                """)
                .param("email", words.strip()).param("query", query).param("most", most)
                .query(Customers::customer).list();
    }

    /// Adds what a customer told about themselves; what they left empty stays as it was. An address that changes must be proven again.
    public void told(CustomerId id, String name, Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
        db.sql("""
                update customer
                   set name = case when :name = '' then name else :name end,
                       email_verified_at = case when cast(:email as text) is null or lower(:email) = lower(email) then email_verified_at end,
                       email = coalesce(:email, email),
                       phone = coalesce(:phone, phone)
                 where id = :id and erased_at is null
                """)
                .param("name", name.strip()).param("email", email.map(EmailAddress::text).orElse(null))
                .param("phone", phone.map(PhoneNumber::e164).orElse(null)).param("id", id.value())
                .update();
    }

    /// The customer showed a code that was sent to their address.
    public void proved(CustomerId id) {
        db.sql("update customer set email_verified_at = :now where id = :id and email is not null")
                .param("now", at(clock.instant())).param("id", id.value())
                .update();
    }

    static Customer customer(ResultSet row, int number) throws SQLException {
        return new Customer(new CustomerId(row.getObject("id", UUID.class)), row.getString("name"),
                Optional.ofNullable(row.getString("email")).map(EmailAddress::new),
                Optional.ofNullable(row.getString("phone")).map(PhoneNumber::new),
                Language.of(row.getString("language")).orElseThrow());
    }
}
