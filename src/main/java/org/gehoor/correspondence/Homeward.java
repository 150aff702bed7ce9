package org.gehoor.correspondence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.correspondence.Mails.Found;
import org.gehoor.correspondence.Mails.Marks;
import org.gehoor.correspondence.Mails.Outcome;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.mime.Automatic;
import org.gehoor.mime.Fields;
import org.gehoor.mime.Head;
import org.gehoor.mime.Mail;
import org.gehoor.mime.Mime;
import org.gehoor.mime.Report;
import org.gehoor.mime.Reports;
import org.gehoor.mime.Robots;

/// Finds out where a mail belongs, brings it there, and writes down what became of it, all in one piece of work.
final class Homeward {

    private static final Head NOTHING = new Head("", Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of(),
            Optional.empty(), new Fields(List.of()));

    /// Why mail from before is set aside.
    private static final String IMPORTED = "imported to be found";

    private final Mails mails;
    private final Digests digests;
    private final Ours ours;
    private final Threads threads;
    private final Bringing bringing;
    private final Returns returns;

    Homeward(Marking marking, Ours ours, Threads threads, Bringing bringing, Returns returns) {
        this.mails = marking.mails();
        this.digests = marking.digests();
        this.ours = ours;
        this.threads = threads;
        this.bringing = bringing;
        this.returns = returns;
    }

    /// By what mails are known.
    record Marking(Mails mails, Digests digests) {}

    /// Our addresses.
    record Ours(Mailboxes mailboxes, ReplyAddresses replies) {
        Addressed addressed(Raw raw, Head head) {
            return Addressed.of(raw, head, mailboxes.list(), replies);
        }
    }

    /// What became of it, and where it is.
    private record Home(Outcome outcome, Found found) {}

    void bring(Kept.Waiting kept) {
        byte[] raw = kept.raw().bytes();
        Mail mail = Mime.read(raw);
        Optional<byte[]> messageId = mail.head().messageId().map(Mails::bare).filter(id -> !id.isEmpty()).map(digests::ofMessageId);
        var marks = new Marks(digests.ofRaw(Digests.hash(raw)), digests.ofOtherForms(raw), messageId, digests.ofIdentity(mail.head(), raw));
        once(kept, marks, Threads.references(mail).map(digests::ofMessageId).toList(), () -> home(new Understood(kept, mail, ours.addressed(kept.raw(), mail.head()))));
    }

    /// Brings home what could not be read however often somebody tried.
    void giveUp(Kept.Waiting kept) {
        byte[] raw = kept.raw().bytes();
        var marks = new Marks(digests.ofRaw(Digests.hash(raw)), digests.ofOtherForms(raw), Optional.empty(), digests.ofBytes(raw));
        once(kept, marks, List.of(), () -> new Home(Outcome.NOT_UNDERSTOOD, bringing.giveUp(kept, ours.addressed(kept.raw(), NOTHING))));
    }

    /// @param answered digests of the Message-IDs that it answers: one of these mails may be on its way home at this moment
    private void once(Kept.Waiting kept, Marks marks, List<byte[]> answered, Supplier<Home> bringing) {
        var held = new ArrayList<>(answered);
        held.add(marks.identity());
        marks.messageId().ifPresent(held::add);
        mails.hold(held);
        Home home = mails.same(marks.identity()).map(same -> new Home(Outcome.AGAIN, same)).orElseGet(bringing);
        mails.add(kept, marks, home.found(), home.outcome());
    }

    private Home home(Understood it) {
        Optional<Automatic> machine = Robots.of(it.mail(), it.returnPath(), it.addressed().domains());
        return machine.isPresent() ? ofAMachine(it, machine.get()) : ofAPerson(it);
    }

    private Home ofAPerson(Understood it) {
        return it.kept().raw().way() == Raw.Way.HISTORY ? ofThePast(it) : switch (threads.of(it)) {
            case Threads.Thread.Answers answers -> new Home(Outcome.ADDED, bringing.add(answers.conversation(), it));
            case Threads.Thread.Names names -> {
                Home begun = begun(it);
                bringing.noteOther(begun.found(), names.conversation(), names.takesPart(), it);
                yield begun;
            }
            case Threads.Thread.Nothing _ -> begun(it);
        };
    }

    /// What is only to be found again moves nothing that is going on now.
    private Home ofThePast(Understood it) {
        return threads.of(it) instanceof Threads.Thread.Answers(Conversation conversation) && conversation.turn() instanceof Turn.SetAside
                ? new Home(Outcome.ADDED, bringing.file(conversation, it)) : new Home(Outcome.SET_ASIDE, bringing.putAway(it, IMPORTED));
    }

    private Home begun(Understood it) {
        Found found = bringing.begin(it);
        if (it.isReadable()) {
            return new Home(Outcome.BEGUN, found);
        }
        bringing.noteUnread(found, it);
        return new Home(Outcome.NOT_UNDERSTOOD, found);
    }

    /// What is no answer to us is set aside. Lists carry people's words as well: what comes from one to an address for one conversation is
    /// taken for a person's.
    private Home ofAMachine(Understood it, Automatic machine) {
        Optional<Report> report = Reports.of(it.mail(), it.returnPath());
        return threads.ofAMachine(it, report.flatMap(Report::originalMessageId)).map(conversation -> {
            if (machine.kind() == Automatic.Kind.LIST) {
                return new Home(Outcome.ADDED, bringing.add(conversation, it));
            }
            Found heard = bringing.hear(conversation, it, machine.rule());
            report.ifPresent(one -> returns.reported(conversation, one));
            return new Home(Outcome.ADDED, heard);
        }).orElseGet(() -> new Home(Outcome.SET_ASIDE, bringing.setAside(it, machine.rule())));
    }
}
