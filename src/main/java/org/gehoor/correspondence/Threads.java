package org.gehoor.correspondence;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Merges;
import org.gehoor.mime.Mail;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Reference;

/// Which conversation a mail says that it belongs to, and whether we believe it.
///
/// ```
///  sent to our signed address ─────────────────────────────▶ Answers
///  names a mail or a reference of ours ──sender takes part, domain proven──▶ Answers
///                                      └──else──▶ Names: for a person to judge
///  else ───────────────────────────────────────────────────▶ Nothing
/// ```
final class Threads {

    /// Eight characters of a reference, with or without the dash, and nothing of a word before or behind.
    private static final Pattern NAMED = Pattern.compile("(?<![\\p{L}\\p{N}])((?:[0-9A-Z&&[^ILOU]]{4}-?){2})(?<!-)(?![\\p{L}\\p{N}])", Pattern.CASE_INSENSITIVE);
    private static final int MOST_NAMED = 5;

    private final Conversations conversations;
    private final Merges merges;
    private final Mails mails;
    private final Digests digests;
    private final Circle circle;
    private final Function<String, Optional<ConversationId>> sent;

    /// @param sent the conversation of the letter with this Message-ID
    Threads(Matters matters, Homeward.Marking marking, Circle circle, Function<String, Optional<ConversationId>> sent) {
        this.conversations = matters.conversations();
        this.merges = matters.merges();
        this.mails = marking.mails();
        this.digests = marking.digests();
        this.circle = circle;
        this.sent = sent;
    }

    /// The conversations, and which go on in which others.
    record Matters(Conversations conversations, Merges merges) {}

    /// What a mail says of where it belongs: the conversation that it names, which may go on in another.
    sealed interface Thread {
        /// It belongs here.
        record Answers(Conversation conversation) implements Thread {}

        /// It says that it belongs here, but we cannot know.
        ///
        /// @param takesPart whether the address that it says it comes from does; then only the proof is missing
        record Names(Conversation conversation, boolean takesPart) implements Thread {}

        /// It says nothing of it.
        record Nothing() implements Thread {}
    }

    Thread of(Understood it) {
        return signed(it).<Thread>map(Thread.Answers::new).or(() -> named(it).map(one -> judged(one, it))).orElseGet(Thread.Nothing::new);
    }

    /// The conversation that a machine answers: only by what nobody can know who did not get our mail.
    ///
    /// @param reported the Message-ID of the mail that its report is about
    Optional<Conversation> ofAMachine(Understood it, Optional<String> reported) {
        return signed(it).or(() -> Stream.concat(reported.stream(), references(it.mail())).flatMap(id -> sent.apply(id).stream()).findFirst()
                .flatMap(this::readable)).map(one -> conversations.get(merges.current(one.id())));
    }

    private Optional<Conversation> signed(Understood it) {
        return it.addressed().reply().flatMap(conversations::find).map(Conversation::id).flatMap(this::readable);
    }

    private Optional<Conversation> named(Understood it) {
        List<String> references = references(it.mail()).toList();
        return references.stream().flatMap(id -> sent.apply(id).stream()).findFirst()
                .or(() -> mails.threadOf(references.reversed().stream().map(digests::ofMessageId).toList()))
                .flatMap(this::readable)
                .or(() -> NAMED.matcher(it.mail().head().subject()).results().limit(MOST_NAMED)
                        .flatMap(found -> Reference.read(found.group(1)).stream()).flatMap(reference -> conversations.find(reference).stream())
                        .flatMap(found -> readable(found.id()).stream()).findFirst());
    }

    private Thread judged(Conversation conversation, Understood it) {
        boolean takesPart = it.addressed().sender().filter(from -> takesPart(conversation, from)).isPresent();
        return takesPart && it.kept().raw().proof().passes() ? new Thread.Answers(conversation) : new Thread.Names(conversation, takesPart);
    }

    private boolean takesPart(Conversation conversation, EmailAddress address) {
        return circle.with(conversation.id(), address).isPresent();
    }

    /// What it says it answers, the nearest first.
    static Stream<String> references(Mail mail) {
        return mail.head().references().reversed().stream().map(Mails::bare).filter(id -> !id.isEmpty()).distinct().limit(MOST_NAMED * 4L);
    }

    /// One to which words can be said; not when it, or what it goes on in, was erased.
    private Optional<Conversation> readable(ConversationId id) {
        return conversations.find(id).filter(one -> !conversations.get(merges.current(id)).isErased());
    }
}
