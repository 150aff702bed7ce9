package org.gehoor.search;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Hearer;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table of numbers. By its own number a row belongs to a [Block] of 8,192 rows and to one of 524,288, and the negative numbers of both
/// stand among those of its words; so the index finds the rows of a block without reading those of others.
final class Index implements Hearer {

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
                select number, :conversation, :seq, :at, array[-1 - 2 * (number >> :small), -2 - 2 * (number >> :large)] || cast(:tokens as bigint[])
                  from nextval(cast(:numbers as regclass)) as number
                on conflict (conversation, seq) do nothing
                """)
                .param("conversation", conversation.value()).param("seq", entry.sequence()).param("at", at(entry.at()))
                .param("small", Block.SMALL).param("large", Block.LARGE).param("numbers", numbers).param("tokens", blind.numbers(Forms.of(words.get())))
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

    /// The highest and the lowest number; empty when there is none.
    Optional<Span> span() {
        return db.sql("select (select max(number) from search_entry) as newest, (select min(number) from search_entry) as oldest")
                .query((row, _) -> row.getObject("newest") == null ? Optional.<Span>empty()
                        : Optional.of(new Span(row.getLong("newest"), row.getLong("oldest"))))
                .single();
    }

    /// From the highest to the lowest number.
    record Span(long newest, long oldest) {}

    /// The rows that have one form of each word, the newest first; `tooMany` when these blocks hold so many that not all were looked at.
    record Rows(List<Hit> hits, boolean tooMany) {}

    /// The rows of some blocks that have one form of each word: of each conversation the newest, or all.
    ///
    /// @param bound at how many rows to give up; these are then not the newest
    Rows find(List<Block> blocks, List<Set<String>> words, boolean all, int bound, int most) {
        String having = String.join("", IntStream.range(0, words.size()).mapToObj(" and tokens && cast(:word%d as bigint[])"::formatted).toList());
        var query = db.sql("""
                with hit as materialized (
                  select number, conversation, seq, at from search_entry
                   where tokens && cast(:blocks as bigint[])""" + having + """

                   limit :bound
                ), shown as (
                """ + (all ? "select * from hit" : "select distinct on (conversation) * from hit order by conversation, number desc") + """

                )
                select *, (select count(*) from hit) as hits from shown order by number desc limit :most
                """)
                .param("blocks", blocks.stream().mapToLong(Block::token).sorted().toArray()).param("bound", bound).param("most", most);
        for (int i = 0; i < words.size(); i++) {
            query = query.param("word" + i, blind.numbers(words.get(i)));
        }
        var counted = new AtomicLong();
        List<Hit> hits = query.query((row, number) -> {
            counted.set(row.getLong("hits"));
            return hit(row);
        }).list();
        return new Rows(List.copyOf(hits), counted.get() >= bound);
    }

    /// Works the list of new rows into the index.
    void tidy() {
        db.sql("select gin_clean_pending_list('search_entry_tokens')").query(Long.class).single();
    }

    private static Hit hit(ResultSet row) throws SQLException {
        return new Hit(new ConversationId(uuid(row, "conversation")), row.getLong("seq"), instant(row, "at"));
    }
}
