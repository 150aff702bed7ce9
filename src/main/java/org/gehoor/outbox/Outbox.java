package org.gehoor.outbox;

import static org.gehoor.db.Columns.instant;
import static org.gehoor.db.Columns.uuidOrNull;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.gehoor.db.Work;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.UuidV7;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All letters that have left or must leave.
public final class Outbox {

    private static final Pattern MESSAGE_ID = Pattern.compile("<?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@[^@>]+>?");

    private final JdbcClient db;
    private final Rows rows;
    private final Servers servers;
    private final boolean shown;
    private final Clock clock;

    Outbox(JdbcClient db, Rows rows, Servers servers, boolean shown, Clock clock) {
        this.db = db;
        this.rows = rows;
        this.servers = servers;
        this.shown = shown;
        this.clock = clock;
    }

    /// Whether letters reach anybody: a mail server is configured, or this is a demonstration that shows them. A page that would send
    /// a code asks first, so that it does not promise what cannot come.
    public boolean leaves() {
        return shown || servers.any();
    }

    /// The sender as it will stand on a letter: with the address of the installation when it has none of its own.
    public Draft.Sender sender(Draft.Sender from) {
        return servers.complete(from);
    }

    /// Puts a letter in the post, in the caller's piece of work.
    ///
    /// @return false when its conversation has one of this kind already
    public boolean post(Draft draft) {
        Work.mustBeWhole();
        Draft.Envelope envelope = draft.envelope();
        return rows.insert(draft.with(new Draft.Envelope(sender(envelope.from()), envelope.to(), envelope.cc())), clock.instant());
    }

    /// Puts a short letter of the house in the post.
    ///
    /// @param about the conversation it is about; when that is erased, so is the letter
    public void post(ConversationId about, EmailAddress to, String subject, String text) {
        post(new Draft(UuidV7.at(clock.instant()), Optional.of(about),
                new Draft.Envelope(Draft.Sender.HOUSE, List.of(new Draft.Addressee("", to)), List.of()),
                new Draft.Content(subject, text, Language.FALLBACK, List.of()), Draft.Manner.NOTICE));
    }

    /// One letter; empty when there is none, or it was erased.
    public Optional<Letter> find(UUID id) {
        return rows.find(id);
    }

    /// The letter with this Message-ID, with or without angle brackets; empty when it is none of ours.
    public Optional<Letter> byMessageId(String messageId) {
        Matcher ours = MESSAGE_ID.matcher(messageId.strip().toLowerCase(Locale.ROOT));
        return ours.matches() ? find(UUID.fromString(ours.group(1))) : Optional.empty();
    }

    /// The latest letters, newest first.
    public List<Letter> latest(int most) {
        return rows.list("true order by made_at desc, id desc limit :most", "most", most);
    }

    /// Every letter about a conversation, sent or not, oldest first.
    public List<Letter> about(ConversationId conversation) {
        return rows.list("about = :about order by made_at, id", "about", conversation.value());
    }

    /// A letter came back from one address: it did not reach it, whatever the server said when it took it. Who tells of it records what
    /// follows; nothing is told from here.
    ///
    /// @param address    as the other side wrote it; when nobody has it, the first recipient is meant, whose mail was sent on
    /// @param diagnostic what the other side said
    /// @return false when there is no such letter, or it came back before
    public boolean returned(UUID letter, String address, String diagnostic) {
        Work.mustBeWhole();
        return rows.find(letter).map(found -> returned(found, address, diagnostic)).orElse(false);
    }

    private boolean returned(Letter letter, String address, String diagnostic) {
        List<Letter.Recipient> recipients = letter.recipients();
        int number = IntStream.range(0, recipients.size()).filter(i -> recipients.get(i).address().text().equalsIgnoreCase(address.strip()))
                .findFirst().orElse(0);
        if (recipients.isEmpty() || recipients.get(number).state() == Letter.State.UNDELIVERED) {
            return false;
        }
        rows.reach(letter.id(), number, Letter.State.UNDELIVERED, letter.about(), diagnostic);
        return true;
    }

    /// Forgets every letter about a conversation. One that has not left never will.
    public void erase(ConversationId about) {
        Work.mustBeWhole();
        db.sql("delete from outgoing where about = :about").param("about", about.value()).update();
    }

    /// Forgets every letter to an address that says of no conversation that it is about it.
    public void erase(EmailAddress to) {
        Work.mustBeWhole();
        rows.erase(to);
    }

    /// How many letters could not be sent at the first try and still wait.
    public int stuck() {
        return db.sql("select count(*) from outgoing where sent_at is null and gave_up_at is null and attempts > 0").query(Integer.class).single();
    }

    /// Whether a letter left by a mailbox, or must: answers come to it then.
    public boolean isUsed(UUID mailbox) {
        return db.sql("select exists (select from outgoing where mailbox = :mailbox)").param("mailbox", mailbox).query(Boolean.class).single();
    }

    /// Letters of one mailbox that wait because of one trouble.
    ///
    /// @param mailbox empty: what leaves by the server of the installation
    /// @param since   when the oldest of them was written
    public record Stuck(Optional<UUID> mailbox, Trouble trouble, int letters, Instant since) {}

    /// What keeps letters from leaving, the longest first.
    public List<Stuck> stuckBy() {
        return db.sql("""
                select mailbox, trouble, count(*) as letters, min(made_at) as since
                  from outgoing
                 where sent_at is null and gave_up_at is null and trouble is not null
                 group by mailbox, trouble
                 order by since
                """)
                .query((row, _) -> new Stuck(Optional.ofNullable(uuidOrNull(row, "mailbox")), Trouble.of(row.getString("trouble")),
                        row.getInt("letters"), instant(row, "since")))
                .list();
    }
}
