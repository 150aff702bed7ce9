package org.gehoor.sweeps;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.access.CaseKeys;
import org.gehoor.app.Server;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.Verdict;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What an installation holds after the program has stopped, read by its own rooms with its own key, and compared with what
/// customers remember.
///
/// @param faults all that is not as it should be, each in a sentence
record Record(int conversations, int words, int verified, long entries, List<String> faults) {

    private static final Map<String, String> NEVER = Map.of(
            "waits for us without an owner", """
                    select id from conversation
                     where turn in ('waiting_for_person', 'with_person') and owner_staff is null and owner_team is null""",
            "waits for us without a promise that runs", """
                    select c.id from conversation c
                     where c.turn in ('waiting_for_person', 'with_person')
                       and not exists (select from promise p where p.id = c.promise and p.conversation = c.id
                                          and not exists (select from promise_end e where e.promise = p.id))""",
            "waits for a person without a place", """
                    select c.id from conversation c
                     where c.turn = 'waiting_for_person'
                       and not exists (select from place p where p.id = c.place and p.conversation = c.id)""",
            "has a place and does not stand on it", """
                    select p.conversation from place p
                     where not exists (select from conversation c
                                        where c.id = p.conversation and c.place = p.id and c.turn = 'waiting_for_person')""",
            "has no customer", """
                    select id from conversation c where not exists (select from participant p where p.conversation = c.id)""",
            "has a stream and is no conversation", """
                    select s.id from ledger_stream s
                     where s.kind = 'conversation' and not exists (select from conversation c where c.id = s.id)""");

    static Record of(Path data, Load load) {
        try (var house = Server.start(false, "--gehoor.data=" + data, "--gehoor.port=0", "--gehoor.smtp.port=0")) {
            return new Reading(house.context().getBean(JdbcClient.class), house.context().getBean(Ledger.class),
                    house.context().getBean(Timelines.class), house.context().getBean(CaseKeys.class)).compare(load);
        }
    }

    private record Reading(JdbcClient db, Ledger ledger, Timelines timelines, CaseKeys keys) {

        Record compare(Load load) {
            var faults = new ArrayList<String>();
            List<UUID> streams = db.sql("select id from ledger_stream").query(UUID.class).list();
            long entries = 0;
            for (UUID stream : streams) {
                Verdict verdict = ledger.verify(stream);
                entries += verdict.entries();
                if (!verdict.holds() || verdict.entries() == 0) {
                    faults.add("the chain of " + stream + " does not hold: " + verdict);
                }
            }
            Map<String, List<ConversationId>> written = written();
            for (Sent sent : load.acknowledged()) {
                List<ConversationId> where = written.getOrDefault(sent.words(), List.of());
                if (where.size() != 1 || !where.equals(opened(sent.page()).stream().toList())) {
                    faults.add("acknowledged by " + sent.page() + ", and in the ledger " + where.size() + " times: " + sent.words());
                }
            }
            NEVER.forEach((fault, sql) -> db.sql(sql).query(UUID.class).list().forEach(id -> faults.add(id + " " + fault)));
            load.handedOver().forEach(asked -> written.getOrDefault(asked.words(), List.of()).stream().filter(id -> !waits(id))
                    .forEach(id -> faults.add(id + " was brought to a person, and does not wait for one")));
            return new Record((int) written.values().stream().flatMap(List::stream).distinct().count(),
                    written.values().stream().mapToInt(List::size).sum(), streams.size(), entries, faults);
        }

        /// Every word of a customer, and the conversations it stands in.
        private Map<String, List<ConversationId>> written() {
            var written = new HashMap<String, List<ConversationId>>();
            for (UUID each : db.sql("select id from conversation").query(UUID.class).list()) {
                var id = new ConversationId(each);
                for (Entry entry : timelines.of(id)) {
                    if (entry.who() instanceof Entry.Who.Customer && entry.what() instanceof Entry.What.Message(String text, _, _, _, _, _)) {
                        written.computeIfAbsent(text, _ -> new ArrayList<>()).add(id);
                    }
                }
            }
            return written;
        }

        /// The conversation that a customer was sent to: by the key of a case, or by its number.
        private Optional<ConversationId> opened(String page) {
            String last = page.substring(page.lastIndexOf('/') + 1);
            return page.startsWith("/cases/") ? keys.find(Secret.presented(last)) : Optional.of(ConversationId.of(last));
        }

        private boolean waits(ConversationId id) {
            return db.sql("select turn = 'waiting_for_person' from conversation where id = :id").param("id", id.value())
                    .query(Boolean.class).single();
        }
    }
}
