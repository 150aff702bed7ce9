package org.gehoor.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.gehoor.conversation.Entry.Source;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Entry.Who;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Fact;
import org.gehoor.ledger.Ground;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;

/// Writes what happens as facts of the ledger, and reads them back as lines of the timeline.
///
/// `facts` get what figures need; every word and name goes into `body`.
final class Entries {

    private Entries() {}

    static Fact fact(String kind, Author author, Map<String, String> facts, Map<String, String> body) {
        var words = new TreeMap<>(body);
        if (author instanceof Author.Person person) {
            words.put("name", person.name());
        }
        return new Fact(kind, ledgerAuthor(author), facts, words);
    }

    static Fact message(Author author, String text, List<Source> sources, List<StoredFile> files) {
        return message(author, text, sources, files, Optional.empty(), Optional.empty());
    }

    static Fact message(Author author, String text, List<Source> sources, List<StoredFile> files, Optional<Entry.Mailed> mail,
                        Optional<Language> language) {
        var facts = new TreeMap<>(Attachments.facts(files));
        language.ifPresent(one -> facts.put("language", one.tag()));
        facts.put("sources", Integer.toString(sources.size()));
        var body = new TreeMap<>(Attachments.body(files));
        body.put("text", text);
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            body.put("source." + i + ".slug", source.slug());
            body.put("source." + i + ".title", source.title());
            body.put("source." + i + ".checked", source.checkedOn());
            body.put("source." + i + ".quote", source.quote());
        }
        mail.ifPresent(one -> body.putAll(MailWords.body(one)));
        return fact("message", author, facts, body);
    }

    /// Words of the automatic help.
    static Fact help(String text, List<Source> sources, Help help) {
        Fact said = message(new Author.Computer(Author.Voice.AUTOMATIC_HELP), text, sources, List.of());
        var facts = new TreeMap<>(said.facts());
        facts.putAll(help.facts());
        return new Fact(said.kind(), said.author(), facts, said.body());
    }

    static Fact note(Author author, String text, List<StoredFile> files) {
        var body = new TreeMap<>(Attachments.body(files));
        body.put("text", text);
        return fact("note", author, Attachments.facts(files), body);
    }

    /// As everybody sees it.
    static Entry read(LedgerEntry entry) {
        return read(entry, Attachments.NONE_ERASED);
    }

    /// As everybody sees it.
    static Entry read(LedgerEntry entry, Attachments attachments) {
        LedgerEntry masked = Masked.of(entry);
        return read(masked, attachments, !masked.body().equals(entry.body()));
    }

    /// With every number in it.
    static Entry readInFull(LedgerEntry entry) {
        return read(entry, Attachments.NONE_ERASED, false);
    }

    private static Entry read(LedgerEntry entry, Attachments attachments, boolean hides) {
        return new Entry(entry.sequence(), entry.at(), who(entry), entry.body().isEmpty() ? new What.Erased() : what(entry, attachments), hides);
    }

    private static org.gehoor.ledger.Author ledgerAuthor(Author author) {
        return switch (author) {
            case Author.Customer customer ->
                    new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.CUSTOMER, customer.id().value());
            case Author.Person person ->
                    new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.PERSON, person.id().value());
            case Author.Computer computer ->
                    new org.gehoor.ledger.Author(org.gehoor.ledger.Author.Kind.COMPUTER, computer.voice().id());
        };
    }

    private static Who who(LedgerEntry entry) {
        return switch (entry.authorKind()) {
            case CUSTOMER -> new Who.Customer();
            case PERSON -> new Who.Person(entry.word("name").orElse(""));
            case COMPUTER -> new Who.Computer();
        };
    }

    private static What what(LedgerEntry entry, Attachments attachments) {
        return switch (entry.kind()) {
            case "message" -> new What.Message(word(entry, "text"), sources(entry), attachments.of(entry), MailWords.read(entry),
                    language(entry), Help.read(entry.facts()));
            case "answer-judged" -> new What.AnswerJudged(Long.parseLong(entry.fact("answer")), entry.fact("helped").equals("yes"));
            case "note" -> new What.Note(word(entry, "text"), attachments.of(entry));
            case "person-asked" -> new What.PersonAsked(entry.fact("need"));
            case "promise-made" -> new What.PromiseMade(entry.fact("promised"), word(entry, "words"));
            case "promise-broken" -> new What.PromiseBroken(entry.fact("promised"));
            case "promise-ended" -> new What.PromiseEnded(entry.fact("standing"));
            case "promise-warned" -> new What.PromiseWarned(entry.fact("promised"), entry.fact("whom"));
            case "way-chosen" -> new What.WayChosen(entry.fact("way"));
            case "picked-up" -> new What.PickedUp();
            case "handed-over" -> new What.HandedOver(word(entry, "to"), word(entry, "why"));
            case "cut-off" -> new What.CutOff(Instant.parse(entry.fact("due")));
            case "asked-to-close" -> new What.AskedToClose();
            case "reminder" -> new What.Reminded(Instant.parse(entry.fact("closes")));
            case "closed" -> new What.Closed("customer");
            case "left" -> new What.Closed("left");
            case "silence" -> new What.Closed("silence");
            case "final-letter" -> new What.FinalLetter(word(entry, "text"));
            case "reopened" -> new What.Reopened();
            case "set-aside" -> new What.SetAside(entry.facts().getOrDefault("rule", word(entry, "reason")));
            case "came-back" -> new What.CameBack();
            case "left-line" -> new What.LeftLine(entry.fact("why"));
            case "back-in-line" -> new What.BackInLine();
            case "turn-would-have-come" -> new What.TurnWouldHaveCome(Instant.parse(entry.fact("at")), entry.fact("how"));
            case "need-stated" -> new What.NeedStated(entry.fact("need"));
            case "language-changed" -> new What.LanguageChanged(language(entry).orElseThrow(), LanguageBy.of(entry.fact("how")));
            case "in-line" -> new What.InLine(Instant.parse(entry.fact("since")));
            case "rated" -> new What.Rated(Optional.ofNullable(entry.facts().get("solved")),
                    Optional.ofNullable(entry.facts().get("grade")).map(Integer::valueOf), word(entry, "text"));
            case "call-asked" -> new What.CallAsked(Instant.parse(entry.fact("from")), Instant.parse(entry.fact("until")), word(entry, "number"));
            case "called" -> new What.Called(entry.fact("outcome"), word(entry, "text"));
            case "not-delivered" -> new What.NotDelivered(word(entry, "address"), word(entry, "diagnostic"));
            case "erased" -> new What.ErasureDone(entry.fact("what"), Ground.of(entry.fact("ground")));
            case "held" -> new What.Held(Instant.parse(entry.fact("until")), word(entry, "reason"));
            case "hold-ended" -> new What.HoldEnded(entry.fact("how"));
            case "merged" -> new What.Merged(other(entry), word(entry, "reference"));
            case "merged-in" -> new What.MergedIn(other(entry), word(entry, "reference"));
            case "merge-undone" -> new What.MergeUndone(other(entry), word(entry, "reference"));
            case "split-off" -> new What.SplitOff(other(entry), word(entry, "reference"));
            case "split-from" -> new What.SplitFrom(other(entry), word(entry, "reference"));
            default -> throw new IllegalStateException("entry " + entry.sequence() + " is of an unknown kind: " + entry.kind());
        };
    }

    /// What a person says of this conversation and another.
    static Fact link(String kind, Author.Person person, Conversation other, Map<String, String> facts) {
        var all = new TreeMap<>(facts);
        all.put("other", other.id().toString());
        return fact(kind, person, all, Map.of("reference", other.reference().toString()));
    }

    private static ConversationId other(LedgerEntry entry) {
        return ConversationId.of(entry.fact("other"));
    }

    private static Optional<Language> language(LedgerEntry entry) {
        return Optional.ofNullable(entry.facts().get("language")).flatMap(Language::of);
    }

    private static String word(LedgerEntry entry, String name) {
        return entry.word(name).orElse("");
    }

    private static List<Source> sources(LedgerEntry entry) {
        SortedMap<String, String> body = entry.body().orElseThrow();
        var sources = new ArrayList<Source>();
        for (int i = 0; body.containsKey("source." + i + ".slug"); i++) {
            String prefix = "source." + i + ".";
            sources.add(new Source(body.get(prefix + "slug"), body.get(prefix + "title"), body.get(prefix + "checked"), body.get(prefix + "quote")));
        }
        return List.copyOf(sources);
    }
}
