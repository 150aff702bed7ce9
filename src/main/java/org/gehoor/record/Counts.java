package org.gehoor.record;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables of counts. One query counts a stretch of the record, for adding and for counting anew.
final class Counts {

    /// One row, or the sum of some.
    record Count(LocalDate day, String figure, String part, long value, long n) {}

    /// Up to which number the record was counted, by the calendar of which zone, and when that was.
    record Reached(long number, ZoneId zone, Instant at) {}

    private static final String COUNTED = """
            with entry as (
              select f.*, cast(f.at at time zone :zone as date) as day
                from ledger_order numbered join ledger_facts f on f.stream = numbered.stream and f.seq = numbered.seq
               where numbered.number >= :from and numbered.number < :until
            ), happened as (
            """ + Arrays.stream(Figure.values()).map(figure -> "select '%s' as figure, * from (%n%s) as one".formatted(figure.code(), figure.sql()))
                    .collect(Collectors.joining("\nunion all\n")) + """

            )
            insert into %s as known (day, figure, part, value, n)
            select day, figure, coalesce(part, ''), value, count(*) from happened group by 1, 2, 3, 4
            on conflict (day, figure, part, value) do update set n = known.n + excluded.n
            """;

    private final JdbcClient db;

    Counts(JdbcClient db) {
        this.db = db;
    }

    /// Adds what happened in the entries from one number to another.
    void add(long from, long until, ZoneId zone) {
        add("record_count", from, until, zone);
    }

    /// The same beside it.
    void addAnew(long from, long until, ZoneId zone) {
        add("record_recount", from, until, zone);
    }

    private void add(String table, long from, long until, ZoneId zone) {
        db.sql(COUNTED.formatted(table)).param("from", from).param("until", until).param("zone", zone.getId()).update();
    }

    /// How far it was counted. Whoever asks inside a piece of work keeps others from counting until it is done.
    Optional<Reached> lock() {
        return db.sql("select number, zone, at from record_reached for update").query(Counts::asReached).optional();
    }

    /// How far it was counted.
    Optional<Reached> reached() {
        return db.sql("select number, zone, at from record_reached").query(Counts::asReached).optional();
    }

    void reach(Reached reached) {
        db.sql("""
                insert into record_reached (number, zone, at) values (:number, :zone, :at)
                on conflict (one) do update set number = excluded.number, zone = excluded.zone, at = excluded.at
                """)
                .param("number", reached.number()).param("zone", reached.zone().getId()).param("at", at(reached.at()))
                .update();
    }

    /// Begins with nothing.
    void forget() {
        db.sql("delete from record_count").update();
    }

    /// Begins to count anew with nothing.
    void forgetAnew() {
        db.sql("delete from record_recount").update();
    }

    /// Writes down what is not the same in both, puts the new counts in place, and says what was found.
    List<Difference> compare(Instant now, long number) {
        List<Difference> found = db.sql("""
                select :now as at, coalesce(known.day, anew.day) as day, coalesce(known.figure, anew.figure) as figure,
                       coalesce(known.part, anew.part) as part, coalesce(known.value, anew.value) as value,
                       coalesce(known.n, 0) as shown, coalesce(anew.n, 0) as counted
                  from record_count known
                  full join record_recount anew using (day, figure, part, value)
                 where known.n is distinct from anew.n
                 order by 2, 3, 4, 5
                """)
                .param("now", at(now)).query(Counts::difference).list();
        db.sql("insert into record_check (at, number, differences) values (:now, :number, :differences)")
                .param("now", at(now)).param("number", number).param("differences", found.size()).update();
        found.forEach(this::mend);
        return found;
    }

    private void mend(Difference difference) {
        db.sql("""
                insert into record_difference (at, day, figure, part, value, shown, counted)
                values (:now, :day, :figure, :part, :value, :shown, :counted)
                """)
                .param("now", at(difference.at())).param("day", difference.day()).param("figure", difference.figure())
                .param("part", difference.part()).param("value", difference.value())
                .param("shown", difference.shown()).param("counted", difference.counted())
                .update();
        db.sql("delete from record_count where day = :day and figure = :figure and part = :part and value = :value")
                .param("day", difference.day()).param("figure", difference.figure()).param("part", difference.part()).param("value", difference.value())
                .update();
        if (difference.counted() > 0) {
            db.sql("insert into record_count (day, figure, part, value, n) values (:day, :figure, :part, :value, :n)")
                    .param("day", difference.day()).param("figure", difference.figure()).param("part", difference.part())
                    .param("value", difference.value()).param("n", difference.counted())
                    .update();
        }
    }

    /// The latest check; empty before the first night.
    Optional<Check> lastCheck() {
        return db.sql("select at, number, differences from record_check order by at desc limit 1")
                .query((row, _) -> new Check(instant(row, "at"), row.getLong("number"), row.getLong("differences"))).optional();
    }

    /// The latest differences, the newest first.
    List<Difference> differences(int most) {
        return db.sql("select * from record_difference order by at desc, day desc, figure, part, value limit :most").param("most", most)
                .query(Counts::difference).list();
    }

    /// Whether anything happened in the days from one to before another.
    boolean any(LocalDate from, LocalDate until) {
        return db.sql("select exists (select from record_count where day >= :from and day < :until)")
                .param("from", from).param("until", until).query(Boolean.class).single();
    }

    /// All counts of the days from one to before another, days summed up; in no order.
    List<Count> between(LocalDate from, LocalDate until) {
        return db.sql("""
                select cast(:from as date) as day, figure, part, value, sum(n) as n from record_count
                 where day >= :from and day < :until
                 group by figure, part, value
                """)
                .param("from", from).param("until", until).query(Counts::count).list();
    }

    /// The counts of promises of each day from one to before another.
    List<Count> promises(LocalDate from, LocalDate until) {
        return db.sql("""
                select day, figure, '' as part, 0 as value, sum(n) as n from record_count
                 where day >= :from and day < :until and figure in ('promise-kept', 'promise-broken')
                 group by day, figure order by day, figure
                """)
                .param("from", from).param("until", until).query(Counts::count).list();
    }

    /// The counts of promises of each day from one to before another, by the channel of the conversation.
    List<Count> promisesByChannel(LocalDate from, LocalDate until) {
        return db.sql("""
                select day, figure, part, 0 as value, sum(n) as n from record_count
                 where day >= :from and day < :until and figure in ('channel-kept', 'channel-broken')
                 group by day, figure, part order by day, figure, part
                """)
                .param("from", from).param("until", until).query(Counts::count).list();
    }

    /// The first day of which there is a count.
    Optional<LocalDate> firstDay() {
        return db.sql("select min(day) as day from record_count").query((row, _) -> Optional.ofNullable(row.getObject("day", LocalDate.class))).single();
    }

    private static Count count(ResultSet row, int number) throws SQLException {
        return new Count(row.getObject("day", LocalDate.class), row.getString("figure"), row.getString("part"), row.getLong("value"), row.getLong("n"));
    }

    private static Reached asReached(ResultSet row, int number) throws SQLException {
        return new Reached(row.getLong("number"), ZoneId.of(row.getString("zone")), instant(row, "at"));
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(instant(row, "at"), row.getObject("day", LocalDate.class), row.getString("figure"), row.getString("part"),
                row.getLong("value"), row.getLong("shown"), row.getLong("counted"));
    }
}
