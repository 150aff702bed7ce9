package org.gehoor.conversation;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.atOrNull;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.PlaceId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.Reference;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `conversation`: today's state. Every state is written by one statement, so that no half of one can stand.
final class Rows {

    private final JdbcClient db;
    private final Ledger ledger;
    private final Clock clock;

    Rows(JdbcClient db, Ledger ledger, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.clock = clock;
    }

    /// Reads a conversation and keeps everybody else from moving it until this work is done.
    ///
    /// @throws org.gehoor.pages.Refusal ERASED: nothing can be added to words that are gone
    Conversation lock(ConversationId id) {
        Conversation conversation = lockAny(id);
        if (conversation.isErased()) {
            throw ConversationRefusal.ERASED.refuse();
        }
        return conversation;
    }

    /// The same, erased or not.
    Conversation lockAny(ConversationId id) {
        Work.mustBeWhole();
        return db.sql("select * from conversation where id = :id for no key update")
                .param("id", id.value()).query(this::conversation).optional()
                .orElseThrow(ConversationRefusal.NOT_FOUND::refuse);
    }

    void put(ConversationId id, Turn turn) {
        State state = state(turn);
        db.sql("""
                update conversation
                   set turn_since = case when turn = :turn then turn_since else :now end,
                       turn = :turn, owner_staff = :staff, owner_team = :team, promise = :promise, place = :place,
                       first_unanswered_at = :firstWord, asked_to_close_at = :asked, ended_by_entry = :entry, ended_how = :how
                 where id = :id
                """)
                .param("id", id.value()).param("turn", turn.code()).param("now", at(now()))
                .param("staff", state.staff()).param("team", state.team()).param("promise", state.promise()).param("place", state.place())
                .param("firstWord", atOrNull(state.firstWord())).param("asked", atOrNull(state.asked()))
                .param("entry", state.entry()).param("how", state.how())
                .update();
    }

    void speaks(ConversationId id, Language language, LineId line) {
        db.sql("update conversation set language = :language, line = :line where id = :id")
                .param("language", language.tag()).param("line", line.value()).param("id", id.value()).update();
    }

    void erased(ConversationId id) {
        db.sql("update conversation set erased_at = :now where id = :id").param("now", at(now())).param("id", id.value()).update();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private record State(@Nullable UUID staff, @Nullable UUID team, @Nullable UUID promise, @Nullable UUID place,
                         @Nullable Instant firstWord, @Nullable Instant asked, @Nullable Long entry, @Nullable String how) {

        static State ours(Turn.Owner owner, PromiseId promise, @Nullable PlaceId place, Instant firstWord) {
            return new State(staffOf(owner), owner.team().value(), promise.value(), place == null ? null : place.value(), firstWord,
                    null, null, null);
        }

        static State ended(Optional<Turn.Owner> owner, @Nullable Instant firstWord, long entry, String how) {
            return new State(owner.map(State::staffOf).orElse(null), owner.map(one -> one.team().value()).orElse(null), null, null,
                    firstWord, null, entry, how);
        }

        static @Nullable UUID staffOf(Turn.Owner owner) {
            return owner.person().map(StaffId::value).orElse(null);
        }
    }

    private static State state(Turn turn) {
        return switch (turn) {
            case Turn.WithAssistant _ -> new State(null, null, null, null, null, null, null, null);
            case Turn.WaitingForPerson w -> State.ours(w.owner(), w.promise(), w.place(), w.firstWord());
            case Turn.WithPerson w -> State.ours(w.owner(), w.promise(), null, w.firstWord());
            case Turn.WaitingForCustomer w -> new State(State.staffOf(w.owner()), w.owner().team().value(), null, null, null,
                    w.askedToClose().orElse(null), null, null);
            case Turn.Closed c -> State.ended(c.owner(), null, c.entry(), c.how().code());
            case Turn.SetAside s -> State.ended(Optional.of(s.owner()), s.firstWord(), s.entry(), "set_aside");
        };
    }

    Conversation conversation(ResultSet row, int number) throws SQLException {
        UUID id = uuid(row, "id");
        byte[] gist = row.getBytes("gist");
        return new Conversation(new ConversationId(id), row.getString("brand"), new Reference(row.getString("reference")),
                Channel.of(row.getString("channel")), Language.of(row.getString("language")).orElseThrow(), new LineId(uuid(row, "line")),
                new Gist(() -> ledger.unseal(id, gist)), instant(row, "opened_at"), turn(row), instant(row, "turn_since"),
                Optional.ofNullable(instantOrNull(row, "erased_at")));
    }

    private static Turn turn(ResultSet row) throws SQLException {
        Optional<Turn.Owner> owner = owner(row);
        return switch (row.getString("turn")) {
            case "with_assistant" -> new Turn.WithAssistant();
            case "waiting_for_person" -> new Turn.WaitingForPerson(owner.orElseThrow(), promise(row), new PlaceId(uuid(row, "place")), firstWord(row));
            case "with_person" -> new Turn.WithPerson(owner.orElseThrow(), promise(row), firstWord(row));
            case "waiting_for_customer" -> new Turn.WaitingForCustomer(owner.orElseThrow(),
                    Optional.ofNullable(instantOrNull(row, "asked_to_close_at")));
            case "closed" -> new Turn.Closed(Turn.How.of(row.getString("ended_how")), row.getLong("ended_by_entry"), owner);
            case "set_aside" -> new Turn.SetAside(row.getLong("ended_by_entry"), owner.orElseThrow(), firstWord(row));
            default -> throw new IllegalStateException("unknown turn " + row.getString("turn"));
        };
    }

    private static Optional<Turn.Owner> owner(ResultSet row) throws SQLException {
        UUID team = uuidOrNull(row, "owner_team");
        UUID staff = uuidOrNull(row, "owner_staff");
        return team == null ? Optional.empty()
                : Optional.of(new Turn.Owner(new TeamId(team), Optional.ofNullable(staff).map(StaffId::new)));
    }

    private static PromiseId promise(ResultSet row) throws SQLException {
        return new PromiseId(uuid(row, "promise"));
    }

    private static Instant firstWord(ResultSet row) throws SQLException {
        return Objects.requireNonNull(instantOrNull(row, "first_unanswered_at"));
    }
}
