package org.gehoor.conversation;

import static org.gehoor.db.Columns.at;

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
    private final Clock clock;

    Conversations(JdbcClient db, Ledger ledger, Rows rows, Participants participants, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.rows = rows;
        this.participants = participants;
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
