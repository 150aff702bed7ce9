package org.gehoor.app.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.gehoor.db.embedded.RunningPostgres;
import org.gehoor.ledger.Author;
import org.gehoor.ledger.Bulk;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.MasterKey;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.Reference;
import org.gehoor.vocabulary.Secret;

/// Many conversations of eight entries each, with real chains and sealed words: nearly all closed by their customers, a few hundred still open.
final class Multitude {

    private static final int AT_ONCE = 1_000;
    private static final int EACH_CUSTOMER = 3;
    private static final Duration SPAN = Duration.ofDays(400);
    private static final UUID HOUSE = new UUID(0, 1);

    private final RunningPostgres postgres;
    private final Bulk ledger;
    private final org.gehoor.search.Bulk search;
    private final Sentences sentences = new Sentences();
    private final long many;
    private final Instant now;
    private final Set<String> references = ConcurrentHashMap.newKeySet();
    private final AtomicLong next = new AtomicLong();
    private final AtomicLong numbers = new AtomicLong(1L << 40);

    /// What the pages that are measured need to know.
    record Known(List<UUID> conversations, List<String> browsers) {}

    private final List<UUID> conversations = new ArrayList<>();
    private final List<String> browsers = new ArrayList<>();

    Multitude(RunningPostgres postgres, MasterKey master, long many, Instant now) {
        this.postgres = postgres;
        this.ledger = Bulk.under(master);
        this.search = org.gehoor.search.Bulk.under(master);
        this.many = many;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /// Who is there already: the one line, team and colleague of a fresh installation.
    private record House(UUID line, UUID team, UUID staff, UUID colleague, UUID house) {}

    Known make() {
        try (Connection db = connect()) {
            House house = house(db);
            rules(db, "disable");
            Crowd.of(Runtime.getRuntime().availableProcessors(), _ -> write(house)).end();
            rules(db, "enable");
            run(db, "select setval('search_entry_number', " + numbers.get() + ")");
            run(db, "analyze");
            return new Known(List.copyOf(conversations), List.copyOf(browsers));
        } catch (SQLException trouble) {
            throw new Failed("The conversations could not be made", trouble);
        }
    }

    private void write(House house) throws SQLException, IOException {
        var rows = new Copying("customer (id, name, email, language, made_at)", "ledger_stream (id, kind, seq, head, opened_at)",
                "ledger_key (stream, wrapped, made_at)", "ledger_author (kind, id, pseudonym)",
                "ledger_entry (stream, seq, at, kind, author_kind, author, facts, commitment, body, previous, hash)", "ledger_pending (at, stream, seq)",
                "conversation (id, brand, reference, channel, language, line, gist, opened_at, turn, turn_since, owner_staff, owner_team, promise, place,"
                        + " first_unanswered_at, ended_by_entry, ended_how)",
                "participant (conversation, customer, role)", "promise (id, conversation, kind, made_at, due_at, zone, rule, language, words)",
                "promise_end (promise, how, at)", "place (id, conversation, line, need, waiting_since, credit, order_at)",
                "pick_up (id, line, waiting_since, at, conversation, done_at, need)", "browser_grant (token_hash, conversation, granted_at)",
                "search_entry (number, conversation, seq, at, tokens)");
        try (Connection db = connect()) {
            db.setAutoCommit(false);
            for (long from = next.getAndAdd(AT_ONCE); from < many; from = next.getAndAdd(AT_ONCE)) {
                var dice = new SplittableRandom(from);
                for (long customer = from; customer < Math.min(many, from + AT_ONCE); customer += EACH_CUSTOMER) {
                    long until = Math.min(Math.min(many, from + AT_ONCE), customer + EACH_CUSTOMER);
                    customer(rows, house, dice, customer, until);
                }
                rows.into(db);
                db.commit();
            }
        }
    }

    private Instant begun(long number) {
        return now.minus(SPAN).plusNanos((long) (SPAN.toNanos() * (double) number / many));
    }

    private void customer(Copying rows, House house, SplittableRandom dice, long from, long until) {
        CustomerId customer = CustomerId.at(begun(from));
        UUID pseudonym = new UUID(dice.nextLong(), dice.nextLong());
        Secret browser = Secret.random();
        rows.add("customer", customer, "Klant " + from, "klant" + from + "@example.org", "nl", begun(from));
        rows.add("ledger_author", "customer", customer, pseudonym);
        for (long number = from; number < until; number++) {
            UUID id = ConversationId.at(begun(number)).value();
            conversation(rows, house, dice, number, id, pseudonym);
            rows.add("participant", id, customer, "customer");
            rows.add("browser_grant", browser.hash(), id, begun(number));
            if (number % Math.max(1, many / 2_000) == 0) {
                keep(id, browser);
            }
        }
    }

    private synchronized void keep(UUID id, Secret browser) {
        conversations.add(id);
        browsers.add(browser.reveal());
    }

    private void conversation(Copying rows, House house, SplittableRandom dice, long number, UUID id, UUID customer) {
        Instant at = begun(number).truncatedTo(ChronoUnit.MICROS);
        boolean waits = number >= many - Math.min(60, many / 10);
        var scene = new Scene(rows, ledger.begin(id), id, customer, house);
        UUID promise = PromiseId.at(at.plusSeconds(20)).value();
        String first = sentences.customer(dice, number);
        Instant due = at.plus(1, ChronoUnit.HOURS).truncatedTo(ChronoUnit.MINUTES);
        scene.says(at, first);
        scene.happens(at.plusSeconds(20), "person-asked", Author.Kind.CUSTOMER, customer, Map.of("need", "none"));
        scene.promises(at.plusSeconds(20), promise, due);
        if (waits) {
            for (int i = 0; i < 5; i++) {
                scene.says(at.plusSeconds(40 + 20L * i), sentences.customer(dice, number));
            }
            UUID place = PlaceId.at(at.plusSeconds(20)).value();
            rows.add("place", place, id, house.line(), "none", at, "0", at);
            scene.ends("waiting_for_person", at.plusSeconds(20), Copying.NULL, house.team(), promise, place, at, Copying.NULL, Copying.NULL, first);
        } else {
            scene.happens(at.plusSeconds(300), "picked-up", Author.Kind.PERSON, house.colleague(), Map.of());
            scene.answers(at.plusSeconds(400), sentences.colleague(dice));
            scene.keeps(at.plusSeconds(400), promise);
            scene.says(at.plusSeconds(900), sentences.customer(dice, number));
            scene.happens(at.plusSeconds(1_000), "closed", Author.Kind.CUSTOMER, customer, Map.of("how", "customer"));
            rows.add("pick_up", UUID.randomUUID(), house.line(), at, at.plusSeconds(300), id, at.plusSeconds(400), "none");
            scene.ends("closed", at.plusSeconds(1_000), house.staff(), house.team(), Copying.NULL, Copying.NULL, Copying.NULL, 8, "customer", first);
        }
    }

    /// One conversation while it is written down.
    private final class Scene {

        private final Copying rows;
        private final Bulk.Chain chain;
        private final UUID id;
        private final UUID customer;
        private final House house;
        private final Instant[] opened = new Instant[1];

        Scene(Copying rows, Bulk.Chain chain, UUID id, UUID customer, House house) {
            this.rows = rows;
            this.chain = chain;
            this.id = id;
            this.customer = customer;
            this.house = house;
        }

        void says(Instant at, String text) {
            add(at, new Fact("message", author(Author.Kind.CUSTOMER), Map.of("sources", "0"), Map.of("text", text)), customer);
            index(at, text);
        }

        void answers(Instant at, String text) {
            add(at, new Fact("message", author(Author.Kind.PERSON), Map.of("sources", "0"), Map.of("text", text, "name", "Noor Hendriks")), house.colleague());
            index(at, text);
        }

        void happens(Instant at, String kind, Author.Kind who, UUID pseudonym, Map<String, String> facts) {
            add(at, new Fact(kind, author(who), facts, who == Author.Kind.PERSON ? Map.of("name", "Noor Hendriks") : Map.of()), pseudonym);
        }

        void promises(Instant at, UUID promise, Instant due) {
            String words = "U spreekt een mens vandaag vóór " + due.toString().substring(11, 16).replace(':', '.') + " uur.";
            add(at, new Fact("promise-made", author(Author.Kind.COMPUTER), Map.of("promise", promise.toString(), "promised", "person", "due", due.toString(),
                    "rule", "own: 1 hour"), Map.of("words", words)), house.house());
            rows.add("promise", promise, id, "person", at, due, "Europe/Amsterdam", "own: 1 hour", "nl", words);
        }

        void keeps(Instant at, UUID promise) {
            add(at, new Fact("promise-ended", author(Author.Kind.COMPUTER), Map.of("promise", promise.toString(), "how", "kept", "standing", "kept",
                    "late_seconds", "0"), Map.of()), house.house());
            rows.add("promise_end", promise, "kept", at);
        }

        void ends(String turn, Instant since, Object staff, Object team, Object promise, Object place, Object firstWord, Object entry, Object how, String first) {
            rows.add("ledger_stream", id, "conversation", chain.sequence(), chain.head(), opened[0]);
            rows.add("ledger_key", id, chain.wrapped(), opened[0]);
            Reference reference = Reference.random();
            while (!references.add(reference.characters())) {
                reference = Reference.random();
            }
            rows.add("conversation", id, "main", reference.characters(), "chat", "nl", house.line(), chain.seal(first.substring(0, 60)), opened[0], turn, since,
                    staff, team, promise, place, firstWord, entry, how);
        }

        private void add(Instant at, Fact fact, UUID pseudonym) {
            opened[0] = opened[0] == null ? at : opened[0];
            Bulk.Row row = chain.add(at, fact, pseudonym);
            rows.add("ledger_entry", id, row.sequence(), at, fact.kind(), fact.author().kind().code(), pseudonym, row.facts(), row.commitment(),
                    row.body().length == 0 ? Copying.NULL : row.body(), row.previous(), row.hash());
            rows.add("ledger_pending", at, id, row.sequence());
        }

        private void index(Instant at, String text) {
            long number = numbers.incrementAndGet();
            rows.add("search_entry", number, id, chain.sequence(), at, search.tokens(number, text));
        }

        /// Only the kind is written down; who it is stands behind the pseudonym.
        private static Author author(Author.Kind kind) {
            return new Author(kind, HOUSE);
        }
    }

    private House house(Connection db) throws SQLException {
        UUID staff = one(db, "select id from staff limit 1");
        UUID colleague = UUID.randomUUID();
        UUID house = UUID.randomUUID();
        run(db, "insert into ledger_author values ('person', '%s', '%s'), ('computer', '%s', '%s') on conflict do nothing".formatted(staff, colleague, HOUSE, house));
        return new House(one(db, "select id from line where language = 'nl' limit 1"), one(db, "select id from team limit 1"), staff,
                one(db, "select pseudonym from ledger_author where kind = 'person' and id = '" + staff + "'"),
                one(db, "select pseudonym from ledger_author where kind = 'computer' and id = '" + HOUSE + "'"));
    }

    /// What comes in is as it ended; the rules judge how it came there.
    private static void rules(Connection db, String how) throws SQLException {
        for (String table : List.of("conversation", "place", "ledger_stream", "ledger_entry", "promise", "promise_end")) {
            run(db, "alter table " + table + " " + how + " trigger user");
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    private static UUID one(Connection db, String query) throws SQLException {
        try (var statement = db.createStatement(); var row = statement.executeQuery(query)) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static void run(Connection db, String statement) throws SQLException {
        try (var one = db.createStatement()) {
            one.execute(statement);
        }
    }
}
