package org.gehoor.outbox;

import static org.gehoor.db.Columns.at;

import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Columns;
import org.gehoor.db.Work;
import org.gehoor.events.Events;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The letters that are due: taken by one node at a time, and put back when they did not leave.
///
/// ```
///  waiting ──take──▶ with a server ──settle──▶ sent
///     ▲                    │                   undelivered: refused for good, or three days old
///     └──── settle, ───────┘
///           postpone: after 1, 2, 4 … 60 minutes
/// ```
///
/// A node that dies with a letter in its hands sends it late or twice, never not.
final class Due {

    /// How long tries go on.
    static final Duration PATIENCE = Duration.ofDays(3);

    /// How long a letter is out of everybody else's reach: longer than the slowest server that still answers.
    private static final Duration IN_HAND = Duration.ofMinutes(10);

    private static final String WAITS = "sent_at is null and gave_up_at is null and next_try <= :now and mailbox is not distinct from cast(:mailbox as uuid)";

    private final JdbcClient db;
    private final Rows rows;
    private final Work work;
    private final Events events;
    private final Clock clock;

    Due(JdbcClient db, Rows rows, Work work, Events events, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.work = work;
        this.events = events;
        this.clock = clock;
    }

    void sealWhatIsNot(Draft.Sender house) {
        work.whole(() -> rows.sealWhatIsNot(house));
    }

    /// The mailboxes of which letters are due; empty stands for the installation.
    List<Optional<UUID>> mailboxes() {
        return db.sql("select distinct mailbox from outgoing where sent_at is null and gave_up_at is null and next_try <= :now")
                .param("now", at(clock.instant())).query((row, _) -> Optional.ofNullable(Columns.uuidOrNull(row, "mailbox"))).list();
    }

    /// Takes the letter of this mailbox that has waited longest. One whose conversation was erased in the meantime is forgotten.
    Optional<Letter> take(Optional<UUID> mailbox) {
        return work.whole(() -> {
            while (true) {
                Optional<UUID> next = next(mailbox);
                if (next.isEmpty()) {
                    return Optional.empty();
                }
                Optional<Letter> letter = rows.find(next.get());
                if (letter.isPresent()) {
                    return letter;
                }
                db.sql("delete from outgoing where id = :id").param("id", next.get()).update();
            }
        });
    }

    private Optional<UUID> next(Optional<UUID> mailbox) {
        return db.sql("update outgoing set next_try = :until where id = (select id from outgoing where " + WAITS
                        + " order by next_try, id limit 1 for update skip locked) returning id")
                .param("until", at(clock.instant().plus(IN_HAND))).param("now", at(clock.instant()))
                .param("mailbox", mailbox.orElse(null), Types.OTHER).query(UUID.class).optional();
    }

    /// What a server answered about one recipient.
    ///
    /// @param state WAITING when it asked to come back later
    record Answer(Letter.State state, String said) {}

    /// Writes down what became of a letter.
    ///
    /// @param answers by number of the recipient; who is not in it is tried again
    void settle(Letter letter, Map<Integer, Answer> answers, Trouble trouble) {
        work.whole(() -> settleNow(letter, answers, trouble));
    }

    private void settleNow(Letter letter, Map<Integer, Answer> answers, Trouble trouble) {
        Instant now = clock.instant();
        boolean old = !letter.madeAt().plus(PATIENCE).isAfter(now);
        var states = new ArrayList<Letter.State>();
        boolean lost = false;
        for (int i = 0; i < letter.recipients().size(); i++) {
            Letter.Recipient recipient = letter.recipients().get(i);
            Letter.State state = recipient.state();
            if (state == Letter.State.WAITING) {
                Answer answer = answers.getOrDefault(i, new Answer(Letter.State.WAITING, recipient.said().orElse("")));
                state = answer.state() == Letter.State.WAITING && old ? Letter.State.UNDELIVERED : answer.state();
                rows.reach(letter.id(), i, state, letter.about(), answer.said());
                lost |= state == Letter.State.UNDELIVERED;
            }
            states.add(state);
        }
        if (states.contains(Letter.State.WAITING)) {
            again(letter, trouble, now);
        } else {
            done(letter, states.contains(Letter.State.SENT), now);
        }
        if (lost) {
            events.tell(new LetterUndelivered(letter.id(), letter.about()));
        }
    }

    private void again(Letter letter, Trouble trouble, Instant now) {
        Duration pause = Duration.ofMinutes(Math.min(60, 1L << Math.min(letter.attempts(), 6)));
        db.sql("update outgoing set attempts = attempts + 1, trouble = :trouble, next_try = :next where id = :id")
                .param("trouble", trouble.code()).param("next", at(now.plus(pause))).param("id", letter.id()).update();
    }

    private void done(Letter letter, boolean sent, Instant now) {
        rows.put(letter.draft().withoutWords());
        db.sql(sent ? "update outgoing set attempts = attempts + 1, trouble = null, sent_at = :now where id = :id"
                        : "update outgoing set attempts = attempts + 1, trouble = 'refused', gave_up_at = :now where id = :id")
                .param("now", at(now)).param("id", letter.id()).update();
    }

    /// The server of a mailbox does not take anything now: all its letters that are due wait, each by its own count of tries. What has
    /// waited for three days is given up.
    void postpone(Optional<UUID> mailbox, Trouble trouble, String said) {
        Instant now = clock.instant();
        db.sql("update outgoing set attempts = attempts + 1, trouble = :trouble,"
                        + " next_try = cast(:now as timestamptz) + least(60, power(2, least(attempts, 6))) * interval '1 minute'"
                        + " where made_at > :limit and " + WAITS)
                .param("trouble", trouble.code()).param("limit", at(now.minus(PATIENCE))).param("now", at(now))
                .param("mailbox", mailbox.orElse(null), Types.OTHER).update();
        for (Optional<Letter> old = take(mailbox); old.isPresent(); old = take(mailbox)) {
            var answers = new HashMap<Integer, Answer>();
            for (int i = 0; i < old.get().recipients().size(); i++) {
                answers.put(i, new Answer(Letter.State.WAITING, said));
            }
            settle(old.get(), answers, trouble);
        }
    }
}
