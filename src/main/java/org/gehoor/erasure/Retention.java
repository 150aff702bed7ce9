package org.gehoor.erasure;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.instantOrNull;
import static org.gehoor.db.Columns.uuid;
import static org.gehoor.db.Columns.uuidOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ground;
import org.gehoor.organisation.Organisations;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Erases what has had its time, every night, by the profile of this installation (GDPR art. 5(1)(e)).
///
/// 1. A profile, and a profile in which a number changed, is announced first: for [#NOTICE] it only counts what it would erase.
/// 2. One batch is one piece of work that also writes down how far it came; a night that was broken off goes on where it was.
/// 3. What has not ended is never erased, however old; what is held stays. Both are counted.
public final class Retention {

    /// How long before it erases anything a profile is announced.
    public static final Duration NOTICE = Duration.ofDays(14);

    private static final int BATCH = 100;

    private final JdbcClient db;
    private final Work work;
    private final Matters matters;
    private final RetentionProfile profile;
    private final Clock clock;

    Retention(JdbcClient db, Work work, Matters matters, RetentionProfile profile, Clock clock) {
        this.db = db;
        this.work = work;
        this.matters = matters;
        this.profile = profile;
        this.clock = clock;
    }

    /// The rooms that know what there is, and what erases it.
    record Matters(Conversations conversations, Erasure erasure, LegalHolds holds, Organisations organisations) {}

    /// The terms that hold here.
    public RetentionProfile profile() {
        return profile;
    }

    /// The last day on which the words of a conversation are kept; empty when it has not ended or no term is for it.
    public Optional<LocalDate> lastDay(Conversation conversation) {
        return profile.term(conversation).map(term -> term.lastDay(conversation.turnSince().atZone(zone()).toLocalDate()));
    }

    /// From when the present profile erases; empty before it was announced.
    public Optional<Instant> beginsAt() {
        return db.sql("select begins_at from retention_announcement where profile = :profile").param("profile", profile.key())
                .query((row, _) -> instant(row, "begins_at")).optional();
    }

    /// The latest nights, newest first.
    public List<RetentionRun> latest(int most) {
        return db.sql("select * from retention_run order by begun_at desc limit :most").param("most", most).query(this::run).list();
    }

    /// A night's work, or the rest of one that was broken off.
    public void run() {
        if (profile.terms().isEmpty() || matters.organisations().find().isEmpty()) {
            return;
        }
        matters.holds().endLapsed();
        Instant begins = announced();
        RetentionRun run = begun(clock.instant().isBefore(begins));
        for (RetentionTerm term : profile.terms()) {
            boolean more = true;
            while (more) {
                more = work.whole(() -> batch(run, term));
            }
        }
        db.sql("update retention_run set ended_at = :now where id = :id").param("now", at(clock.instant())).param("id", run.id()).update();
    }

    private Instant announced() {
        Instant now = clock.instant();
        db.sql("""
                insert into retention_announcement (profile, announced_at, begins_at) values (:profile, :now, :begins)
                on conflict do nothing
                """)
                .param("profile", profile.key()).param("now", at(now)).param("begins", at(now.plus(NOTICE))).update();
        return beginsAt().orElseThrow();
    }

    /// The run that was broken off when it was by the same profile and of the same kind; otherwise a new one.
    private RetentionRun begun(boolean rehearsal) {
        return work.whole(() -> {
            Optional<RetentionRun> brokenOff = db.sql("select * from retention_run where ended_at is null for update").query(this::run).optional();
            if (brokenOff.filter(run -> run.profile().equals(profile.key()) && run.rehearsal() == rehearsal).isPresent()) {
                return brokenOff.get();
            }
            Instant now = clock.instant();
            brokenOff.ifPresent(run -> db.sql("update retention_run set ended_at = :now where id = :id").param("now", at(now)).param("id", run.id()).update());
            UUID id = UuidV7.at(now);
            db.sql("insert into retention_run (id, profile, day, rehearsal, begun_at) values (:id, :profile, :day, :rehearsal, :now)")
                    .param("id", id).param("profile", profile.key()).param("day", now.atZone(zone()).toLocalDate())
                    .param("rehearsal", rehearsal).param("now", at(now)).update();
            profile.terms().forEach(term -> db.sql("insert into retention_line (run, kind) values (:run, :kind)")
                    .param("run", id).param("kind", term.kind()).update());
            return find(id);
        });
    }

    /// How far a run has come with one kind.
    private record Progress(boolean done, Optional<Conversations.Ended> last) {}

    /// @return whether there is more of this kind
    private boolean batch(RetentionRun run, RetentionTerm term) {
        Progress progress = db.sql("select * from retention_line where run = :run and kind = :kind for update")
                .param("run", run.id()).param("kind", term.kind()).query(Retention::progress).single();
        if (progress.done()) {
            return false;
        }
        Instant roughly = run.day().minus(term.keep()).plusDays(4).atStartOfDay(zone()).toInstant();
        List<Conversations.Ended> next = matters.conversations().endedBefore(term.how(), term.channel(), roughly, progress.last(), BATCH);
        int over = 0;
        int erased = 0;
        int held = 0;
        for (Conversations.Ended one : next) {
            if (!term.isOver(one.at().atZone(zone()).toLocalDate(), run.day()) || hasItsOwnTerm(one.id(), term)) {
                continue;
            }
            over++;
            if (matters.holds().of(one.id()).isPresent()) {
                held++;
            } else if (run.rehearsal() || matters.erasure().eraseOne(one.id(), new Author.Computer(Author.Voice.HOUSE), Ground.RETENTION)) {
                erased++;
            }
        }
        boolean more = next.size() == BATCH;
        db.sql("""
                update retention_line
                   set looked_at = looked_at + :over, erased = erased + :erased, held = held + :held, running = :running,
                       after_at = coalesce(:afterAt, after_at), after_id = coalesce(:afterId, after_id), done = :done
                 where run = :run and kind = :kind
                """)
                .param("over", over).param("erased", erased).param("held", held)
                .param("running", matters.conversations().runningSinceBefore(roughly, term.channel()))
                .param("afterAt", next.isEmpty() ? null : at(next.getLast().at())).param("afterId", next.isEmpty() ? null : next.getLast().id().value())
                .param("done", !more).param("run", run.id()).param("kind", term.kind())
                .update();
        return more;
    }

    /// Whether another term names the channel of this one.
    private boolean hasItsOwnTerm(ConversationId id, RetentionTerm term) {
        boolean named = profile.terms().stream().anyMatch(other -> other.how().equals(term.how()) && other.channel().isPresent());
        return term.channel().isEmpty() && named
                && matters.conversations().find(id).flatMap(profile::term).filter(own -> !own.equals(term)).isPresent();
    }

    private static Progress progress(ResultSet row, int number) throws SQLException {
        Instant afterAt = instantOrNull(row, "after_at");
        UUID afterId = uuidOrNull(row, "after_id");
        return new Progress(row.getBoolean("done"), afterAt == null ? Optional.empty()
                : Optional.of(new Conversations.Ended(new ConversationId(Objects.requireNonNull(afterId)), afterAt)));
    }

    private RetentionRun find(UUID id) {
        return db.sql("select * from retention_run where id = :id").param("id", id).query(this::run).single();
    }

    private RetentionRun run(ResultSet row, int number) throws SQLException {
        UUID id = uuid(row, "id");
        return new RetentionRun(id, row.getString("profile"), row.getObject("day", LocalDate.class), row.getBoolean("rehearsal"),
                instant(row, "begun_at"), Optional.ofNullable(instantOrNull(row, "ended_at")),
                db.sql("select * from retention_line where run = :run order by kind").param("run", id)
                        .query((line, _) -> new RetentionRun.Line(line.getString("kind"), line.getInt("looked_at"), line.getInt("erased"),
                                line.getInt("held"), line.getInt("running")))
                        .list());
    }

    private ZoneId zone() {
        return matters.organisations().get().zone();
    }
}
