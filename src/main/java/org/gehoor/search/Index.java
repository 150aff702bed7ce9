package org.gehoor.search;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Hearer;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of numbers. A row belongs to a block of [#BLOCK] rows by its number, and the negative number of its block stands among those of
/// its words; so the index finds the rows of a few blocks without reading those of others.
final class Index implements Hearer {

    /// Rows in a block, as a power of two. A word that every entry has costs at most one block.
    static final int BLOCK = 15;

    /// Where the numbers of what is said from now on begin; what was said before counts down from here.
    static final long MIDDLE = 1L << 40;

    private final JdbcClient db;
    private final Blind blind;

    Index(JdbcClient db, Blind blind) {
        this.db = db;
        this.blind = blind;
    }

    @Override
    public void hear(ConversationId conversation, Entry entry) {
        add(conversation, entry, "search_entry_number");
    }

    /// Adds what was said before there was an index.
    void addOlder(ConversationId conversation, Entry entry) {
        add(conversation, entry, "search_entry_number_before");
    }

    private void add(ConversationId conversation, Entry entry, String numbers) {
        Optional<String> words = Said.words(entry);
        if (words.isEmpty()) {
            return;
        }
        db.sql("""
                insert into search_entry (number, conversation, seq, at, tokens)
                select number, :conversation, :seq, :at, array_prepend(-1 - (number >> :block), cast(:tokens as bigint[]))
                  from nextval(cast(:numbers as regclass)) as number
                on conflict (conversation, seq) do nothing
                """)
                .param("conversation", conversation.value()).param("seq", entry.sequence()).param("at", at(entry.at()))
                .param("block", BLOCK).param("numbers", numbers).param("tokens", blind.numbers(Forms.of(words.get())))
                .update();
    }

    /// Waits for whoever adds or forgets words of this conversation, and keeps others waiting until this work is done.
    void lock(ConversationId conversation) {
        Work.mustBeWhole();
        db.sql("select pg_advisory_xact_lock(:first)")
                .param("first", conversation.value().getMostSignificantBits() ^ conversation.value().getLeastSignificantBits())
                .query((_, _) -> true).single();
    }

    void forget(ConversationId conversation) {
        db.sql("delete from search_entry where conversation = :conversation").param("conversation", conversation.value()).update();
    }

    /// The newest and the oldest block; empty when there is none.
    Optional<long[]> blocks() {
        return db.sql("""
                select (select max(number) from search_entry) >> :block as newest, (select min(number) from search_entry) >> :block as oldest
                """)
                .param("block", BLOCK)
                .query((row, _) -> row.getObject("newest") == null ? Optional.<long[]>empty()
                        : Optional.of(new long[] {row.getLong("newest"), row.getLong("oldest")}))
                .single();
    }

    /// One row that has all words. Rows with higher numbers are newer.
    record Row(long number, Hit hit) {}

    /// The rows of these blocks that have one form of each word: of each conversation the newest, or all; the newest first.
    List<Row> find(List<Set<String>> words, long newest, long oldest, boolean all, int most) {
        String having = String.join("", IntStream.range(0, words.size()).mapToObj(" and tokens && cast(:word%d as bigint[])"::formatted).toList());
        var query = db.sql("""
                with hit as materialized (
                  select number, conversation, seq, at from search_entry where tokens && cast(:blocks as bigint[])""" + having + """

                ), shown as (
                """ + (all ? "select * from hit" : "select distinct on (conversation) * from hit order by conversation, number desc") + """

                )
                select * from shown order by number desc limit :most
                """)
                .param("blocks", LongStream.rangeClosed(oldest, newest).map(block -> -1 - block).sorted().toArray()).param("most", most);
        for (int i = 0; i < words.size(); i++) {
            query = query.param("word" + i, blind.numbers(words.get(i)));
        }
        return new ArrayList<>(query.query(Index::row).list());
    }

    /// Works the list of new rows into the index.
    void tidy() {
        db.sql("select gin_clean_pending_list('search_entry_tokens')").query(Long.class).single();
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(row.getLong("number"), new Hit(new ConversationId(uuid(row, "conversation")), row.getLong("seq"), instant(row, "at")));
    }
}
