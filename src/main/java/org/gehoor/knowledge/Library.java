package org.gehoor.knowledge;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gehoor.vocabulary.ArticleId;
import org.gehoor.vocabulary.Language;
import org.springframework.jdbc.core.simple.JdbcClient;

/// This node's copy of the articles, a [Shelf] for each language. It is made of the database when it is first asked for, so there is nothing
/// to lose in a crash, and before each question one number tells whether anything changed since.
///
/// 1. Whatever changes an article raises the number, in the same transaction: a trigger does it (`raise_knowledge_revision`).
/// 2. The number is locked until commit, so it grows in the order of commits: who has read up to a number has read all that is below it.
/// 3. Each article bears the number of its last change. After one was deleted, everything is read anew.
/// 4. No other piece of work sees what is not committed: one that changed articles itself reads them all into a library of its own.
/// 5. Numbers of another server, or of the same one started anew, are not compared: after a failover, which may have lost the last changes,
///    everything is read anew.
/// 6. The database is read before the lock is taken, never while it is held: nobody waits here with a connection for somebody who needs one.
final class Library {

    private final JdbcClient db;
    private final Object writing = new Object();
    private final Map<Language, Shelf> shelves = shelves();
    private volatile Seen seen = new Seen("", -1);

    Library(JdbcClient db) {
        this.db = db;
    }

    /// How far was read.
    ///
    /// @param server which database of which server, since its last start
    private record Seen(String server, long revision) {}

    /// @param server   as in [Seen]
    /// @param revision of the last change
    /// @param whole    who has seen less than this reads everything
    /// @param ours     whether it was raised in this very transaction
    private record State(String server, long revision, long whole, boolean ours) {}

    /// The shelf of a language with all that is committed.
    Shelf shelf(Language language) {
        Seen from = seen;
        State state = state();
        if (state.ours) {
            return aside(language);
        }
        var now = new Seen(state.server, state.revision);
        if (!from.equals(now)) {
            boolean everything = !from.server.equals(now.server) || from.revision < state.whole || now.revision < from.revision;
            take(now, everything, read(everything ? -1 : from.revision));
        }
        return shelves.get(language);
    }

    private State state() {
        return db.sql("""
                select current_database() || ' ' || pg_postmaster_start_time() as server, revision, whole,
                       writer = pg_current_xact_id_if_assigned() as ours
                  from knowledge_revision
                """)
                .query((row, _) -> new State(row.getString("server"), row.getLong("revision"), row.getLong("whole"), row.getBoolean("ours"))).optional()
                .orElse(new State("", 0, 0, false));
    }

    private record Changed(Article article, long revision) {}

    private List<Changed> read(long after) {
        return db.sql("select * from article where revision > :after order by revision").param("after", after)
                .query((row, number) -> new Changed(Articles.article(row, number), row.getLong("revision"))).list();
    }

    private void take(Seen now, boolean everything, List<Changed> articles) {
        synchronized (writing) {
            if (seen.server.equals(now.server) && seen.revision >= now.revision && !(everything && now.revision < seen.revision)) {
                return;
            }
            Map<ArticleId, Long> known = new HashMap<>();
            shelves.values().forEach(shelf -> known.putAll(shelf.revisions()));
            Set<ArticleId> gone = new HashSet<>(everything ? known.keySet() : Set.of());
            for (Changed one : articles) {
                gone.remove(one.article().id());
                if (!Long.valueOf(one.revision()).equals(known.get(one.article().id()))) {
                    place(one);
                }
            }
            gone.forEach(id -> shelves.values().forEach(shelf -> shelf.remove(id)));
            shelves.values().forEach(Shelf::show);
            seen = now;
        }
    }

    /// An article may change its language: it stands on one shelf only.
    private void place(Changed one) {
        shelves.forEach((language, shelf) -> {
            if (language == one.article().language()) {
                shelf.put(one.article(), one.revision());
            } else {
                shelf.remove(one.article().id());
            }
        });
    }

    private Shelf aside(Language language) {
        var shelf = new Shelf(language);
        read(-1).stream().filter(one -> one.article().language() == language).forEach(one -> shelf.put(one.article(), one.revision()));
        shelf.show();
        return shelf;
    }

    private static Map<Language, Shelf> shelves() {
        var shelves = new EnumMap<Language, Shelf>(Language.class);
        for (Language language : Language.values()) {
            shelves.put(language, new Shelf(language));
        }
        return shelves;
    }
}
