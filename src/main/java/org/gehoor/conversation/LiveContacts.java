package org.gehoor.conversation;

import static org.gehoor.db.Columns.at;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Who is being helped while they are there: by chat, with a person who owes the next word or gave it a moment ago. Who was promised an answer
/// another time by a person, or a call, is not waiting on the spot.
/// It stands here because `queue`, which offers who is there to who has room, may not see by which channel somebody came.
public final class LiveContacts {

    /// How long after our word a customer who says nothing still counts as being there.
    public static final Duration THERE_FOR = Duration.ofMinutes(5);

    private final JdbcClient db;
    private final Rows rows;
    private final Promises promises;
    private final Clock clock;

    LiveContacts(JdbcClient db, Rows rows, Promises promises, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.promises = promises;
        this.clock = clock;
    }

    /// What this person has in hand, the longest first.
    public List<Conversation> of(StaffId staff) {
        return of(List.of(staff));
    }

    /// How many each of these has in hand; who has none is not in it.
    public Map<StaffId, Integer> count(Collection<StaffId> staff) {
        return of(staff).stream().map(LiveContacts::owner).collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(_ -> 1)));
    }

    /// Everybody who waits on the spot for the next word of a person, whoever that is.
    public List<Conversation> waitingForAWord() {
        return onTheSpot(db.sql("select * from conversation where turn = 'with_person' and channel = 'chat' and erased_at is null order by turn_since")
                .query(rows::conversation).list());
    }

    /// Whether somebody is helped here while they are there.
    public boolean isLive(Conversation conversation) {
        return conversation.owner().flatMap(Turn.Owner::person).filter(staff -> of(staff).stream().anyMatch(one -> one.id().equals(conversation.id())))
                .isPresent();
    }

    /// Who has it.
    ///
    /// @throws java.util.NoSuchElementException when no person has
    public static StaffId owner(Conversation conversation) {
        return conversation.owner().flatMap(Turn.Owner::person).orElseThrow();
    }

    private List<Conversation> of(Collection<StaffId> staff) {
        return onTheSpot(db.sql("""
                select * from conversation
                 where owner_staff = any(cast(:staff as uuid[])) and channel = 'chat' and erased_at is null
                   and (turn = 'with_person' or turn = 'waiting_for_customer' and asked_to_close_at is null and turn_since > :lately)
                 order by turn_since, id
                """)
                .param("staff", staff.stream().map(StaffId::toString).toArray(String[]::new))
                .param("lately", at(clock.instant().minus(THERE_FOR)))
                .query(rows::conversation).list());
    }

    private List<Conversation> onTheSpot(List<Conversation> found) {
        List<PromiseId> ids = found.stream().flatMap(one -> one.promise().stream()).toList();
        Set<PromiseId> later = ids.isEmpty() ? Set.of() : promises.list(ids).stream()
                .filter(promise -> promise.kind() == Promise.Kind.CALL_BACK || promise.rule().equals(Owed.BY_A_PERSON))
                .map(Promise::id).collect(Collectors.toSet());
        return found.stream().filter(one -> one.promise().filter(later::contains).isEmpty()).toList();
    }
}
