package org.gehoor.erasure;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.customer.SamePersons;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.pages.Refusal;
import org.gehoor.redaction.Masks;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Everything that is held. A hold is an entry in every conversation it is about, with its reason, which the customer can read as well; and
/// another entry when it ends.
public final class LegalHolds {

    private static final Duration LONGEST = Duration.ofDays(5 * 365);

    private final JdbcClient db;
    private final Work work;
    private final Ledger ledger;
    private final Matters matters;
    private final Clock clock;

    LegalHolds(JdbcClient db, Work work, Ledger ledger, Matters matters, Clock clock) {
        this.db = db;
        this.work = work;
        this.ledger = ledger;
        this.matters = matters;
        this.clock = clock;
    }

    /// The rooms that have what is held.
    record Matters(Conversations conversations, Participants participants, SamePersons persons, Exchange exchange) {}

    /// Holds one conversation.
    ///
    /// @throws Refusal HELD_ALREADY, NO_SUCH_END, NOTHING_LEFT
    public void hold(ConversationId conversation, Author.Person by, Text reason, Instant until) {
        work.whole(() -> set(Optional.of(conversation), Optional.empty(), conversation, by, reason, until));
    }

    /// Holds everything of the customer of a conversation, also under the other names they have here.
    ///
    /// @throws Refusal HELD_ALREADY, NO_SUCH_END, NOTHING_LEFT
    public void holdCustomer(ConversationId about, Author.Person by, Text reason, Instant until) {
        work.whole(() -> matters.persons().of(matters.participants().customer(about)).stream()
                .filter(customer -> !readable(matters.participants().conversations(customer)).isEmpty())
                .forEach(customer -> set(Optional.empty(), Optional.of(customer), readable(matters.participants().conversations(customer)).getFirst(),
                        by, reason, until)));
    }

    private void set(Optional<ConversationId> conversation, Optional<CustomerId> customer, ConversationId about, Author.Person by, Text reason,
                     Instant until) {
        Instant now = now();
        if (!until.isAfter(now) || until.isAfter(now.plus(LONGEST))) {
            throw new Refusal(ErasureRefusal.NO_SUCH_END);
        }
        if (!ledger.isReadable(about.value())) {
            throw new Refusal(ErasureRefusal.NOTHING_LEFT);
        }
        UUID id = UuidV7.at(now);
        int fresh = db.sql("""
                insert into legal_hold (id, conversation, customer, reason, sealed_with, set_by, set_at, until)
                values (:id, :conversation, :customer, :reason, :about, :by, :now, :until)
                on conflict do nothing
                """)
                .param("id", id).param("conversation", conversation.map(ConversationId::value).orElse(null))
                .param("customer", customer.map(CustomerId::value).orElse(null))
                .param("reason", ledger.seal(about.value(), reason.words())).param("about", about.value())
                .param("by", by.id().value()).param("now", at(now)).param("until", at(until))
                .update();
        if (fresh == 0) {
            throw new Refusal(ErasureRefusal.HELD_ALREADY);
        }
        for (ConversationId held : concerned(conversation, customer)) {
            matters.exchange().record(held, "held", by, Map.of("hold", id.toString(), "until", until.toString()), Map.of("reason", reason.words()));
        }
    }

    /// What keeps a conversation from being erased: a hold on itself, or on its customer under any of their names.
    public Optional<LegalHold> of(ConversationId conversation) {
        String[] customers = matters.persons().of(matters.participants().customer(conversation)).stream()
                .map(CustomerId::toString).toArray(String[]::new);
        return db.sql("""
                select * from legal_hold
                 where ended_at is null and (conversation = :id or customer = any(cast(:customers as uuid[])))
                 order by until desc limit 1
                """)
                .param("id", conversation.value()).param("customers", customers).query(this::hold).optional();
    }

    /// Everything that is held now, what ends first on top.
    public List<LegalHold> list() {
        return db.sql("select * from legal_hold where ended_at is null order by until, id").query(this::hold).list();
    }

    /// A person ends a hold before its day. Ended before: nothing happens.
    public void lift(UUID id, Author.Person by) {
        work.whole(() -> find(id).ifPresent(hold -> end(hold, "lifted", by)));
    }

    /// Ends what came back with an older backup and keeps a conversation that was erased later: it had ended by then.
    void endAgain(ConversationId conversation) {
        for (Optional<LegalHold> hold = of(conversation); hold.isPresent(); hold = of(conversation)) {
            end(hold.get(), "lapsed", new Author.Computer(Author.Voice.HOUSE));
        }
    }

    /// Ends what has had its day, by itself.
    public void endLapsed() {
        work.whole(() -> db.sql("select * from legal_hold where ended_at is null and until <= :now order by id for update")
                .param("now", at(now())).query(this::hold).list()
                .forEach(hold -> end(hold, "lapsed", new Author.Computer(Author.Voice.HOUSE))));
    }

    private void end(LegalHold hold, String how, Author by) {
        db.sql("update legal_hold set ended_at = :now, ended_how = :how where id = :id")
                .param("now", at(now())).param("how", how).param("id", hold.id()).update();
        for (ConversationId held : concerned(hold.conversation(), hold.customer())) {
            matters.exchange().record(held, "hold-ended", by, Map.of("hold", hold.id().toString(), "how", how), Map.of());
        }
    }

    private Optional<LegalHold> find(UUID id) {
        return db.sql("select * from legal_hold where id = :id and ended_at is null for update").param("id", id).query(this::hold).optional();
    }

    private List<ConversationId> concerned(Optional<ConversationId> conversation, Optional<CustomerId> customer) {
        return conversation.map(List::of).orElseGet(() -> readable(matters.participants().conversations(customer.orElseThrow())));
    }

    private List<ConversationId> readable(List<ConversationId> conversations) {
        return matters.conversations().list(conversations).stream().filter(one -> !one.isErased()).map(Conversation::id)
                .sorted((one, other) -> one.value().compareTo(other.value())).toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LegalHold hold(ResultSet row, int number) throws SQLException {
        UUID about = uuid(row, "sealed_with");
        return new LegalHold(uuid(row, "id"), Optional.ofNullable(uuidOrNull(row, "conversation")).map(ConversationId::new),
                Optional.ofNullable(uuidOrNull(row, "customer")).map(CustomerId::new), new ConversationId(about),
                Masks.masked(ledger.unseal(about, row.getBytes("reason")).orElse("")), new StaffId(uuid(row, "set_by")), instant(row, "set_at"),
                instant(row, "until"));
    }
}
