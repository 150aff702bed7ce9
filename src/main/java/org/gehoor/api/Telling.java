package org.gehoor.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.conversation.Entry.Who;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;

/// Puts entries in the shape programs read. A computer has no name, whatever anybody wrote into its entry.
final class Telling {

    private Telling() {}

    static Shape.Entry of(ConversationId conversation, Entry entry) {
        var told = new Told(conversation, entry);
        return switch (entry.what()) {
            case What.Message message -> told.text(message.text()).sources(message.sources()).mail(message.mail()).language(message.language()).shape();
            case What.Note note -> told.text(note.text()).shape();
            case What.PersonAsked asked -> told.need(asked.need()).shape();
            case What.PromiseMade made -> told.promised(made.kind()).words(made.words()).shape();
            case What.PromiseBroken broken -> told.promised(broken.kind()).shape();
            case What.PromiseWarned warned -> told.promised(warned.kind()).shape();
            case What.PromiseEnded ended -> told.standing(ended.standing()).shape();
            case What.AnswerJudged judged -> told.how(judged.helped() ? "helped" : "not_helped").shape();
            case What.WayChosen chosen -> told.how(chosen.way()).shape();
            case What.HandedOver over -> told.handedOver(over).shape();
            case What.LanguageChanged changed -> told.how(changed.by().code()).language(Optional.of(changed.language())).shape();
            case What.Reminded reminded -> told.closesAt(reminded.closesAt()).shape();
            case What.Closed closed -> told.how(closed.how()).shape();
            case What.FinalLetter letter -> told.text(letter.text()).shape();
            case What.SetAside aside -> told.text(aside.reason()).shape();
            case What.Rated rated -> told.rated(rated).shape();
            case What.CallAsked call -> told.call(call).shape();
            case What.Called called -> told.outcome(called.outcome()).text(called.text()).shape();
            case What.LeftLine left -> told.how(left.why()).shape();
            case What.TurnWouldHaveCome turn -> told.standing(turn.how()).shape();
            case What.NeedStated stated -> told.need(stated.need()).shape();
            case What.Held held -> told.text(held.reason()).shape();
            case What.NotDelivered failed -> told.to(failed.address()).text(failed.diagnostic()).shape();
            case What.HoldEnded ended -> told.how(ended.how()).shape();
            case What.Linked linked -> told.other(linked).shape();
            case What.ErasureDone _, What.PickedUp _, What.CutOff _, What.AskedToClose _, What.Reopened _, What.CameBack _, What.BackInLine _, What.InLine _,
                 What.Erased _ -> told.shape();
        };
    }

    /// Marked for machines as it is for readers: every message and note that a computer wrote, whosever words they are.
    private static boolean isAMachinesWords(Entry entry) {
        return entry.who() instanceof Who.Computer && (entry.what() instanceof What.Message || entry.what() instanceof What.Note);
    }

    private static Shape.Author author(Who who) {
        return switch (who) {
            case Who.Customer _ -> new Shape.Author("customer", Optional.empty());
            case Who.Person person -> new Shape.Author("person", Optional.of(person.name()).filter(name -> !name.isEmpty()));
            case Who.Computer _ -> new Shape.Author("computer", Optional.empty());
        };
    }

    /// An entry that is being told: what is not said of it stays empty.
    private static final class Told {

        private final ConversationId conversation;
        private final Entry entry;
        private Optional<String> text = Optional.empty();
        private Optional<List<Shape.Source>> sources = Optional.empty();
        private Optional<Shape.Mail> mail = Optional.empty();
        private Optional<String> need = Optional.empty();
        private Optional<String> promised = Optional.empty();
        private Optional<String> words = Optional.empty();
        private Optional<String> standing = Optional.empty();
        private Optional<String> to = Optional.empty();
        private Optional<String> why = Optional.empty();
        private Optional<Instant> closesAt = Optional.empty();
        private Optional<String> how = Optional.empty();
        private Optional<What.Rated> rated = Optional.empty();
        private Optional<What.CallAsked> call = Optional.empty();
        private Optional<String> outcome = Optional.empty();
        private Optional<What.Linked> linked = Optional.empty();
        private Optional<String> language = Optional.empty();

        Told(ConversationId conversation, Entry entry) {
            this.conversation = conversation;
            this.entry = entry;
        }

        /// The files that came with it; the mail itself as it came stands with the mail.
        private Optional<List<Shape.File>> files() {
            Optional<String> original = mail.flatMap(Shape.Mail::original).map(Shape.File::id);
            return Optional.of(entry.files().stream().map(Told::file).filter(file -> !original.equals(Optional.of(file.id()))).toList())
                    .filter(files -> !files.isEmpty());
        }

        private static List<Shape.Party> parties(List<Entry.Party> parties) {
            return parties.stream().map(Told::party).toList();
        }

        private static Shape.Party party(Entry.Party party) {
            return new Shape.Party(party.name(), party.address());
        }

        private static Shape.File file(Entry.Attached file) {
            return new Shape.File(file.id().toString(), file.name(), file.type(), file.size(), file.sha256().toString(), file.erased());
        }

        Told text(String said) {
            text = Optional.of(said);
            return this;
        }

        Told sources(List<Entry.Source> from) {
            sources = from.isEmpty() ? Optional.empty()
                    : Optional.of(from.stream().map(one -> new Shape.Source(one.slug(), one.title(), one.checkedOn(), one.quote())).toList());
            return this;
        }

        Told mail(Optional<Entry.Mailed> bore) {
            mail = bore.map(one -> new Shape.Mail(one.subject(), party(one.from()), parties(one.to()), parties(one.cc()), one.messageId(),
                    one.original().flatMap(id -> entry.files().stream().filter(file -> file.id().equals(id)).findFirst()).map(Told::file)));
            return this;
        }

        Told need(String stated) {
            need = Optional.of(stated);
            return this;
        }

        Told promised(String kind) {
            promised = Optional.of(kind);
            return this;
        }

        Told words(String shown) {
            words = Optional.of(shown);
            return this;
        }

        Told standing(String stands) {
            standing = Optional.of(stands);
            return this;
        }

        Told handedOver(What.HandedOver handed) {
            why = Optional.of(handed.why());
            return to(handed.to());
        }

        Told to(String whom) {
            to = Optional.of(whom);
            return this;
        }

        Told closesAt(Instant end) {
            closesAt = Optional.of(end);
            return this;
        }

        Told how(String ended) {
            how = Optional.of(ended);
            return this;
        }

        Told rated(What.Rated given) {
            rated = Optional.of(given);
            return text(given.text());
        }

        Told call(What.CallAsked asked) {
            call = Optional.of(asked);
            return this;
        }

        Told outcome(String came) {
            outcome = Optional.of(came);
            return this;
        }

        Told other(What.Linked with) {
            linked = Optional.of(with);
            return this;
        }

        Told language(Optional<Language> one) {
            language = one.map(Language::tag);
            return this;
        }

        Shape.Entry shape() {
            return new Shape.Entry(conversation.toString(), entry.sequence(), entry.at(), Shaping.snake(entry.what().getClass().getSimpleName()),
                    author(entry.who()), entry.who() instanceof Who.Computer, isAMachinesWords(entry), entry.help().map(help -> help.wording().code()), entry.isInternal(), text, sources, files(), mail, need, promised, words, standing,
                    to, why, closesAt, how, rated.flatMap(What.Rated::solved),
                    rated.flatMap(What.Rated::grade), call.map(What.CallAsked::from), call.map(What.CallAsked::until), call.map(What.CallAsked::number),
                    outcome, linked.map(one -> one.other().toString()), linked.map(What.Linked::reference), language);
        }
    }
}
