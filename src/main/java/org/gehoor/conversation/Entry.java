package org.gehoor.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.ledger.Ground;
import org.gehoor.ledger.Hash;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;

/// One line of the timeline, as the ledger holds it.
///
/// @param hides whether a card number or a citizen's number is hidden in its words
public record Entry(long sequence, Instant at, Who who, What what, boolean hides) {

    /// One in which nothing is hidden.
    public Entry(long sequence, Instant at, Who who, What what) {
        this(sequence, at, who, what, false);
    }

    /// Who wrote it, as everybody may see it. A machine has no name.
    public sealed interface Who {
        record Customer() implements Who {}

        /// The name is empty when it was erased.
        record Person(String name) implements Who {}

        record Computer() implements Who {}
    }

    /// Where an automatic answer comes from: the passage as quoted, the article, and the day a person last checked it.
    public record Source(String slug, String title, String checkedOn, String quote) {
        /// What is quoted of which article, whatever it is called and whenever it was checked.
        public String passage() {
            return slug + "\n" + quote;
        }
    }

    /// A file that came with words.
    ///
    /// @param name   as its sender called it
    /// @param type   what its bytes are
    /// @param size   in bytes
    /// @param erased whether the file is gone; what is said of it here stands in the record all the same
    public record Attached(UUID id, String name, String type, long size, Hash sha256, boolean erased) {}

    /// Somebody's name and address as a mail bore them: the name may be empty, and the address may be none that mail can reach.
    public record Party(String name, String address) {}

    /// What a mail bore beside its words, whichever way it went. The words of the message are the new ones; the whole mail as it came
    /// is one of the message's files.
    ///
    /// @param messageId without angle brackets; empty when it bore none
    /// @param original  the file that holds the whole mail as it came; empty for mail that we wrote
    /// @param answerTo  where it asks answers to be sent, when that is another address of the same domain
    /// @param rule      by which we know that a machine wrote it; empty for what a person wrote
    /// @param proof     what SPF, DKIM and DMARC say of its sender, as in Authentication-Results (RFC 8601); empty when nobody looked
    public record Mailed(String subject, Party from, List<Party> to, List<Party> cc, Optional<String> messageId, Optional<UUID> original,
                         Optional<Party> answerTo, Optional<String> rule, Optional<String> proof) {
        public Mailed {
            to = List.copyOf(to);
            cc = List.copyOf(cc);
        }

        /// A person's mail that is answered where it came from.
        public Mailed(String subject, Party from, List<Party> to, List<Party> cc, Optional<String> messageId, Optional<UUID> original) {
            this(subject, from, to, cc, messageId, original, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /// What was said or done.
    public sealed interface What {
        /// Words to the other side. A machine's words carry their sources. Words may be absent when there are files. `mail` is there when
        /// they came or went by mail, `language` when the words told in which they are, `help` when the automatic help said them.
        record Message(String text, List<Source> sources, List<Attached> files, Optional<Mailed> mail, Optional<Language> language,
                       Optional<Help> help) implements What {
            public Message {
                sources = List.copyOf(sources);
                files = List.copyOf(files);
            }

            /// Whether a machine on the other side wrote it, whoever it says it is from.
            public boolean isOfAMachineOutside() {
                return mail.flatMap(Mailed::rule).isPresent();
            }

            public Message(String text, List<Source> sources, List<Attached> files, Optional<Mailed> mail) {
                this(text, sources, files, mail, Optional.empty(), Optional.empty());
            }

            public Message(String text, List<Source> sources) {
                this(text, sources, List.of(), Optional.empty());
            }
        }

        /// The customer said whether an answer of the automatic help helped: the entry with that number.
        record AnswerJudged(long answer, boolean helped) implements What {}

        /// Words among colleagues.
        record Note(String text, List<Attached> files) implements What {
            public Note {
                files = List.copyOf(files);
            }

            public Note(String text) {
                this(text, List.of());
            }
        }

        record PersonAsked(String need) implements What {}

        record PromiseMade(String kind, String words) implements What {}

        record PromiseBroken(String kind) implements What {}

        record PromiseEnded(String standing) implements What {}

        /// It was at risk, and we were told: `owner` (whoever has it) or `lead`.
        record PromiseWarned(String kind, String whom) implements What {}

        /// After a promise of ours was broken the customer chose how to go on: `mail` or `wait`. A call is a [CallAsked].
        record WayChosen(String way) implements What {}

        record PickedUp() implements What {}

        /// To whom: a colleague's or a team's name. Why is for colleagues only.
        record HandedOver(String to, String why) implements What {}

        /// We ended a live contact before it was done; by then somebody else helps.
        record CutOff(Instant due) implements What {}

        record AskedToClose() implements What {}

        /// We asked again whether it is solved, and announced when silence closes it.
        record Reminded(Instant closesAt) implements What {}

        /// By the customer's yes, by silence, or because an assistant chat was left.
        record Closed(String how) implements What {}

        record FinalLetter(String text) implements What {}

        record Reopened() implements What {}

        /// For a person's reason, or by the rule that a machine wrote it.
        record SetAside(String reason) implements What {}

        record CameBack() implements What {}

        /// Left the line before being helped. Why: `closed`, `call`, `mail`, or `gone` for who was no longer there.
        record LeftLine(String why) implements What {}

        /// Who was gone is there again, at the old place.
        record BackInLine() implements What {}

        /// When their turn would have come, had they not left: `kept` or `late`.
        record TurnWouldHaveCome(Instant at, String how) implements What {}

        /// A need, said while waiting.
        record NeedStated(String need) implements What {}

        /// It goes on in this language.
        record LanguageChanged(Language language, LanguageBy by) implements What {}

        /// In the line, with the time of waiting that counts from now on.
        record InLine(Instant since) implements What {}

        record Rated(Optional<String> solved, Optional<Integer> grade, String text) implements What {}

        record CallAsked(Instant from, Instant until, String number) implements What {}

        record Called(String outcome, String text) implements What {}

        /// A mail of ours to `address` did not arrive.
        ///
        /// @param diagnostic what the mail server that refused it said, status first when it said one (RFC 3463): `5.1.1 no such user`
        record NotDelivered(String address, String diagnostic) implements What {}

        /// Everything of the conversation was erased, or one file: `what` is `words` or `file`.
        record ErasureDone(String what, Ground ground) implements What {}

        /// It must not be erased until then, for a reason that a person wrote.
        record Held(Instant until, String reason) implements What {}

        /// It may be erased again: `lapsed` by itself, or `lifted` by a person.
        record HoldEnded(String how) implements What {}

        /// It says of another conversation what became of the two.
        sealed interface Linked extends What {
            /// The other one.
            ConversationId other();

            /// What it is called, in a form to be read out.
            String reference();
        }

        /// It goes on in the other one.
        record Merged(ConversationId other, String reference) implements Linked {}

        /// The other one goes on here.
        record MergedIn(ConversationId other, String reference) implements Linked {}

        /// The two are apart again.
        record MergeUndone(ConversationId other, String reference) implements Linked {}

        /// Words of this one go on in the other, which began with them.
        record SplitOff(ConversationId other, String reference) implements Linked {}

        /// This one began with words of the other.
        record SplitFrom(ConversationId other, String reference) implements Linked {}

        /// The words were erased: the key is gone, the entry stands.
        record Erased() implements What {}
    }

    /// The files that came with it.
    public List<Attached> files() {
        return switch (what) {
            case What.Message message -> message.files();
            case What.Note note -> note.files();
            default -> List.of();
        };
    }

    /// What it bore when it came or went by mail.
    public Optional<Mailed> mail() {
        return what instanceof What.Message message ? message.mail() : Optional.empty();
    }

    /// How the automatic help came to these words; empty when it did not say them.
    public Optional<Help> help() {
        return what instanceof What.Message message ? message.help() : Optional.empty();
    }

    /// The files that stand beside its words: all but the whole mail as it came.
    public List<Attached> attachments() {
        Optional<UUID> original = mail().flatMap(Mailed::original);
        return original.isEmpty() ? files() : files().stream().filter(file -> !file.id().equals(original.get())).toList();
    }

    /// Whether only colleagues may see it.
    public boolean isInternal() {
        return what instanceof What.Note || what instanceof What.SetAside || what instanceof What.PromiseEnded
                || what instanceof What.PromiseWarned || what instanceof What.TurnWouldHaveCome;
    }
}
