package org.gehoor.conversation;

import static org.gehoor.db.Columns.at;
import static org.gehoor.db.Columns.instant;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Reference;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All conversations: beginning them and finding them.
public final class Conversations {

    private static final int TRIES_FOR_A_REFERENCE = 5;

    private final JdbcClient db;
    private final Ledger ledger;
    private final Rows rows;
    private final Participants participants;
    private final Merges merges;
    private final Clock clock;

    Conversations(JdbcClient db, Ledger ledger, Rows rows, Participants participants, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.rows = rows;
        this.participants = participants;
        this.merges = new Merges(db, rows);
        this.clock = clock;
    }

    /// What must be known to begin.
    public record Beginning(String brand, Channel channel, Language language, LineId line, CustomerId customer, Text firstWords) {}

    /// Begins a conversation. It is nobody's turn but the assistant's until a person is asked for; the first words are said next.
    public Conversation begin(Beginning beginning) {
        Work.mustBeWhole();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var id = ConversationId.at(now);
        ledger.open(id.value(), "conversation");
        for (int attempt = 0; attempt < TRIES_FOR_A_REFERENCE; attempt++) {
            if (insert(id, beginning, Reference.random(), now)) {
                participants.add(id, beginning.customer());
                return get(id);
            }
        }
        throw new IllegalStateException("no free reference found");
    }

    private boolean insert(ConversationId id, Beginning beginning, Reference reference, Instant now) {
        return db.sql("""
                insert into conversation (id, brand, reference, channel, language, line, gist, opened_at, turn, turn_since)
                values (:id, :brand, :reference, :channel, :language, :line, :gist, :now, 'with_assistant', :now)
                on conflict (reference) do nothing
                """)
                .param("id", id.value()).param("brand", beginning.brand()).param("reference", reference.characters())
                .param("channel", beginning.channel().code()).param("language", beginning.language().tag())
                .param("line", beginning.line().value()).param("gist", ledger.seal(id.value(), beginning.firstWords().gist()))
                .param("now", at(now))
                .update() == 1;
    }

    /// One conversation.
    ///
    /// @throws org.gehoor.pages.Refusal NOT_FOUND
    public Conversation get(ConversationId id) {
        return find(id).orElseThrow(ConversationRefusal.NOT_FOUND::refuse);
    }

    /// One conversation.
    public Optional<Conversation> find(ConversationId id) {
        return db.sql("select * from conversation where id = :id").param("id", id.value()).query(rows::conversation).optional();
    }

    /// One conversation by the name that is read out over the phone.
    public Optional<Conversation> find(Reference reference) {
        return db.sql("select * from conversation where reference = :reference").param("reference", reference.characters())
                .query(rows::conversation).optional();
    }

    /// These conversations, in no order; unknown ids are left out.
    public List<Conversation> list(List<ConversationId> ids) {
        return db.sql("select * from conversation where id = any(cast(:ids as uuid[]))")
                .param("ids", ids.stream().map(ConversationId::toString).toArray(String[]::new))
                .query(rows::conversation).list();
    }

    /// Where a conversation goes on: itself, or the one it was merged into, by as many steps as there are. Late replies follow.
    public ConversationId current(ConversationId id) {
        return merges.current(id);
    }

    /// The same, and nobody merges or parts it until this work is done.
    public ConversationId lockCurrent(ConversationId id) {
        return merges.lockCurrent(id);
    }

    /// The open conversations that one member of staff has picked up, those that wait for them first, then the longest.
    public List<Conversation> ofOwner(StaffId owner) {
        return db.sql("""
                select * from conversation
                 where owner_staff = :owner and turn in ('with_person', 'waiting_for_customer')
                 order by turn desc, turn_since
                """)
                .param("owner", owner.value()).query(rows::conversation).list();
    }

    /// The latest ended conversations, newest first.
    public List<Conversation> endedLately(int most) {
        return db.sql("select * from conversation where turn in ('closed', 'set_aside') order by turn_since desc limit :most")
                .param("most", most).query(rows::conversation).list();
    }

    /// The latest that were set aside, newest first.
    public List<Conversation> setAsideLately(int most) {
        return db.sql("select * from conversation where turn = 'set_aside' order by turn_since desc limit :most")
                .param("most", most).query(rows::conversation).list();
    }

    /// One that ended and is not erased, and when it ended.
    public record Ended(ConversationId id, Instant at) {}

    /// Conversations that ended this way before then and are not erased, by when they ended. What goes on in another is kept as long as that one.
    ///
    /// @param how   `customer`, `final_letter`, `silence`, `left` or `set_aside`
    /// @param after where the list before this one ended
    public List<Ended> endedBefore(String how, Optional<Channel> channel, Instant before, Optional<Ended> after, int most) {
        return db.sql("""
                select id, turn_since from conversation
                 where turn in ('closed', 'set_aside') and erased_at is null and ended_how = :how
                   and (cast(:channel as text) is null or channel = :channel)
                   and turn_since < :before
                   and not exists (select from merged m join conversation other on other.id = m.into_conversation
                                    where m.conversation = conversation.id and m.undone_at is null and other.erased_at is null)
                   and (turn_since, id) > (coalesce(cast(:afterAt as timestamptz), '-infinity'), cast(:afterId as uuid))
                 order by turn_since, id
                 limit :most
                """)
                .param("how", how).param("channel", channel.map(Channel::code).orElse(null)).param("before", at(before))
                .param("afterAt", after.map(last -> at(last.at())).orElse(null))
                .param("afterId", after.map(last -> last.id().value()).orElse(new UUID(0, 0))).param("most", most)
                .query((row, _) -> new Ended(new ConversationId(row.getObject("id", UUID.class)), instant(row, "turn_since")))
                .list();
    }

    /// How many conversations began before then and have not ended.
    public int runningSinceBefore(Instant before, Optional<Channel> channel) {
        return db.sql("""
                select count(*) from conversation
                 where turn not in ('closed', 'set_aside') and opened_at < :before and (cast(:channel as text) is null or channel = :channel)
                """)
                .param("before", at(before)).param("channel", channel.map(Channel::code).orElse(null)).query(Integer.class).single();
    }

    /// Which of these there are and are not erased.
    public List<ConversationId> notErased(List<UUID> ids) {
        return db.sql("select id from conversation where erased_at is null and id = any(cast(:ids as uuid[])) order by id")
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// Which conversations a list is of; what is empty is not asked.
    public record Wanted(Optional<String> turn, Optional<LineId> line, Optional<StaffId> owner, Optional<Instant> since, Optional<CustomerId> customer) {}

    /// The newest of these that began before another; so many at the most. The key of this list is the id, which begins with the time of
    /// beginning and never changes: whatever was there when the first page was read comes exactly once, whoever writes meanwhile.
    /// What begins meanwhile stands in the feed.
    public List<Conversation> list(Wanted wanted, Optional<ConversationId> before, int most) {
        var asked = new StringBuilder("select * from conversation where true");
        before.ifPresent(_ -> asked.append(" and id < :before"));
        wanted.turn().ifPresent(_ -> asked.append(" and turn = :turn"));
        wanted.line().ifPresent(_ -> asked.append(" and line = :line"));
        wanted.owner().ifPresent(_ -> asked.append(" and owner_staff = :owner"));
        wanted.since().ifPresent(_ -> asked.append(" and opened_at >= :since"));
        wanted.customer().ifPresent(_ -> asked.append(" and id in (select conversation from participant where customer = :customer and role <> 'copied')"));
        var query = db.sql(asked.append(" order by id desc limit :most").toString()).param("most", most);
        before.ifPresent(id -> query.param("before", id.value()));
        wanted.turn().ifPresent(turn -> query.param("turn", turn));
        wanted.line().ifPresent(line -> query.param("line", line.value()));
        wanted.owner().ifPresent(owner -> query.param("owner", owner.value()));
        wanted.since().ifPresent(since -> query.param("since", at(since)));
        wanted.customer().ifPresent(customer -> query.param("customer", customer.value()));
        return query.query(rows::conversation).list();
    }

    /// One conversation, kept from changing until this work is done: for whoever must know that it still is what they saw.
    ///
    /// @throws org.gehoor.pages.Refusal NOT_FOUND
    public Conversation hold(ConversationId id) {
        return rows.lock(id);
    }

    /// Conversations in which the assistant answers and that began before then, the oldest first.
    public List<ConversationId> withAssistantBegunBefore(Instant limit, int most) {
        return db.sql("select id from conversation where turn = 'with_assistant' and opened_at < :limit order by opened_at limit :most")
                .param("limit", at(limit)).param("most", most)
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// The conversations that began before this one, the latest first; the very latest when there is none to begin from.
    public List<ConversationId> begunBefore(Optional<ConversationId> latest, int most) {
        return db.sql("select id from conversation where cast(:latest as uuid) is null or id < :latest order by id desc limit :most")
                .param("latest", latest.map(ConversationId::value).orElse(null), Types.OTHER).param("most", most)
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// Conversations that wait for the customer since before then, after we asked whether it is solved; the oldest first.
    List<ConversationId> askedToCloseBefore(Instant limit) {
        return db.sql("""
                select id from conversation
                 where turn = 'waiting_for_customer' and asked_to_close_at < :limit
                 order by asked_to_close_at
                """)
                .param("limit", at(limit))
                .query(UUID.class).list().stream().map(ConversationId::new).toList();
    }

    /// Which conversation a form that carries this token began or added to, if it was sent before.
    public Optional<ConversationId> saidBefore(UUID once) {
        return db.sql("select conversation from said_once where once = :once").param("once", once)
                .query(UUID.class).optional().map(ConversationId::new);
    }

    /// Takes a token for this piece of work. A second piece of work with the same token waits here until this one is through, and
    /// is then told which conversation it began.
    public Optional<ConversationId> take(UUID once) {
        Work.mustBeWhole();
        db.sql("select pg_advisory_xact_lock(:first)").param("first", once.getMostSignificantBits() ^ once.getLeastSignificantBits())
                .query((_, _) -> true).single();
        return saidBefore(once);
    }

    /// Remembers a token in the same work as what it did. False when it did it before.
    public boolean firstTime(UUID once, ConversationId conversation) {
        Work.mustBeWhole();
        return db.sql("insert into said_once (once, conversation, at) values (:once, :conversation, :now) on conflict do nothing")
                .param("once", once).param("conversation", conversation.value()).param("now", at(clock.instant()))
                .update() == 1;
    }
}
