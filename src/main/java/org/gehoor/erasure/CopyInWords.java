package org.gehoor.erasure;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Turn;
import org.gehoor.customer.Customer;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.organisation.Organisations;
import org.gehoor.pages.Fact;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Role;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.words.Words;
import org.springframework.beans.factory.ObjectProvider;

/// An access copy that people can read: on a page, or as one HTML file that needs nothing else, written while it is read.
public final class CopyInWords {

    private final AccessCopies copies;
    private final Pages pages;
    private final Organisations organisations;
    private final ObjectProvider<Retelling> telling;
    private final Clock clock;

    CopyInWords(AccessCopies copies, Pages pages, Organisations organisations, ObjectProvider<Retelling> telling, Clock clock) {
        this.copies = copies;
        this.pages = pages;
        this.organisations = organisations;
        this.telling = telling;
        this.clock = clock;
    }

    /// For a page: what we hold, without what was said.
    public Holdings holdings(AccessCopy copy, Words words) {
        List<AccessCopy.OfCase> all = copies.cases(copy).toList();
        return new Holdings(copy.people().stream().filter(one -> isKnown(one) || !all.isEmpty()).map(one -> facts(one, words)).distinct().toList(),
                all.stream().map(one -> ofCase(one, List.of(), words)).toList(), all.stream().anyMatch(one -> one.notes() > 0),
                all.stream().anyMatch(one -> !one.conversation().turn().isEnded()));
    }

    /// The sheet on which conversations are written one by one, at the place that says `here`.
    ///
    /// @param note what is left out, or that nothing is
    public record Sheet(String tag, String title, String made, String note, List<List<Fact>> people, String here) {}

    /// As one HTML file. Leaves the stream open.
    public void write(AccessCopy copy, Words words, OutputStream out) {
        String here = copy.subject().hashCode() + "-here";
        String[] sheet = pages.fragment("erasure/copy", sheet(copy, words, here), words).split(here, 2);
        write(sheet[0], out);
        copies.cases(copy).forEach(one -> write(pages.fragment("erasure/copy-case", ofCase(one, told(one, copy.whole(), words), words), words), out));
        write(sheet[1], out);
    }

    private Sheet sheet(AccessCopy copy, Words words, String here) {
        return new Sheet(words.language().tag(), words.say("erasure.copy_title", "organisation", organisations.get().name()),
                words.say("erasure.copy_made", "time", words.when(clock.instant())),
                copy.whole() ? words.say("erasure.copy_whole") : words.say("erasure.notes_why"),
                copy.people().stream().map(one -> facts(one, words)).distinct().toList(), here);
    }

    private static void write(String piece, OutputStream out) {
        try {
            out.write(piece.getBytes(StandardCharsets.UTF_8));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static boolean isKnown(Customer one) {
        return !one.name().isEmpty() || one.email().isPresent() || one.phone().isPresent();
    }

    private static List<Fact> facts(Customer one, Words words) {
        String nothing = words.say("erasure.not_told");
        return List.of(new Fact(words.say("erasure.name"), one.name().isEmpty() ? nothing : one.name()),
                new Fact(words.say("erasure.email"), one.email().map(EmailAddress::text).orElse(nothing)),
                new Fact(words.say("erasure.phone"), one.phone().map(PhoneNumber::e164).orElse(nothing)),
                new Fact(words.say("erasure.language"), one.language().in(words.language())));
    }

    private static Holdings.OfCase ofCase(AccessCopy.OfCase one, List<Holdings.Told> told, Words words) {
        Conversation conversation = one.conversation();
        String reference = conversation.reference().toString();
        String title = conversation.isErased() ? words.say("erasure.case_erased") : conversation.gist();
        return new Holdings.OfCase(conversation.id().toString(), title, reference, facts(one, words),
                one.looks().stream().map(look -> words.say("erasure.look", "time", words.when(look.at()), "role", role(look.role(), words))).toList(), told);
    }

    private static List<Fact> facts(AccessCopy.OfCase one, Words words) {
        Conversation conversation = one.conversation();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("erasure.reference"), conversation.reference().toString()));
        facts.add(new Fact(words.say("erasure.began"), words.say("erasure.began_by", "time", words.when(conversation.openedAt()),
                "channel", channel(conversation.channel(), words))));
        facts.add(new Fact(words.say("erasure.stands"), stands(conversation, words)));
        facts.add(new Fact(words.say("erasure.lines"), words.say("erasure.lines_of", "count", one.lines().size(), "notes", (int) one.notes())));
        if (one.files() > 0) {
            facts.add(new Fact(words.say("erasure.files"), Integer.toString(one.files())));
        }
        if (!one.promises().isEmpty()) {
            facts.add(new Fact(words.say("erasure.promises"), Integer.toString(one.promises().size())));
        }
        if (!one.letters().isEmpty()) {
            long waiting = one.letters().stream().filter(letter -> letter.sentAt().isEmpty()).count();
            facts.add(new Fact(words.say("erasure.letters"), words.say("erasure.letters_of", "count", one.letters().size(), "waiting", (int) waiting)));
        }
        ratings(one, words).forEach(said -> facts.add(new Fact(words.say("erasure.rating"), said)));
        one.hold().ifPresent(hold -> facts.add(new Fact(words.say("erasure.held"), words.say("erasure.held_until", "day", words.day(hold.until()),
                "reason", hold.reason()))));
        if (!conversation.isErased()) {
            facts.add(new Fact(words.say("erasure.kept"), one.lastDay().map(day -> words.say("erasure.kept_until", "day", words.day(day))).orElseGet(() -> words.say("erasure.kept_open"))));
        }
        return facts;
    }

    private static Stream<String> ratings(AccessCopy.OfCase one, Words words) {
        return one.lines().stream().filter(line -> line.kind().equals("rated"))
                .map(line -> words.say("erasure.rated", "time", words.when(line.at()), "grade", line.facts().getOrDefault("grade", "-")));
    }

    private static String stands(Conversation conversation, Words words) {
        if (conversation.isErased()) {
            return words.say("erasure.stands_erased", "time", words.when(conversation.erasedAt().orElseThrow()));
        }
        return switch (conversation.turn()) {
            case Turn.Closed _ -> words.say("erasure.stands_closed", "time", words.when(conversation.turnSince()));
            case Turn.SetAside _ -> words.say("erasure.stands_aside", "time", words.when(conversation.turnSince()));
            case Turn.WithAssistant _, Turn.WaitingForPerson _, Turn.WithPerson _, Turn.WaitingForCustomer _ -> words.say("erasure.stands_open");
        };
    }

    /// What the customer may read, and in a whole copy what colleagues wrote for each other; otherwise that they wrote something.
    private List<Holdings.Told> told(AccessCopy.OfCase one, boolean whole, Words words) {
        Retelling tells = telling.getIfAvailable(() -> (_, _) -> List.of());
        Stream<Retelling.Line> theirs = tells.of(one.conversation().id(), words).stream();
        Stream<Retelling.Line> ours = one.lines().stream().filter(line -> AccessCopy.isInternal(line) && line.body().filter(body -> !body.isEmpty()).isPresent())
                .map(line -> internal(line, whole, words));
        return Stream.concat(theirs, ours).sorted(Comparator.comparingLong(Retelling.Line::sequence))
                .map(line -> new Holdings.Told(words.when(line.at()), line.head(), line.paragraphs())).toList();
    }

    private static Retelling.Line internal(LedgerEntry line, boolean whole, Words words) {
        String text = line.word("text").or(() -> line.word("reason")).orElse("");
        return new Retelling.Line(line.sequence(), line.at(), words.say("erasure.note"),
                List.of(whole ? text : words.say("erasure.note_withheld")));
    }

    private static String channel(Channel channel, Words words) {
        return switch (channel) {
            case CHAT -> words.say("erasure.by_chat");
            case FORM -> words.say("erasure.by_form");
            case CALLBACK -> words.say("erasure.by_call");
            case MAIL -> words.say("erasure.by_mail");
        };
    }

    /// A role as it is told to customers.
    static String role(Role role, Words words) {
        return switch (role) {
            case FIRST_LINE -> words.say("erasure.role_first_line");
            case LEAD -> words.say("erasure.role_lead");
            case EDITOR -> words.say("erasure.role_editor");
            case COMPLAINTS_OFFICER -> words.say("erasure.role_complaints_officer");
            case OVERSEER -> words.say("erasure.role_overseer");
            case ADMINISTRATOR -> words.say("erasure.role_administrator");
        };
    }
}
