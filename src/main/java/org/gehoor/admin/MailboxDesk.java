package org.gehoor.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gehoor.db.Work;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Sending;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.MailboxId;
import org.gehoor.words.Words;
import org.springframework.dao.DuplicateKeyException;

/// Makes and changes mailboxes as forms say, each whole or not at all.
final class MailboxDesk {

    private final Mailboxes mailboxes;
    private final Fetchings fetchings;
    private final Organisations organisations;
    private final Lines lines;
    private final Work work;
    private final Outbox outbox;

    MailboxDesk(Mailboxes mailboxes, Fetchings fetchings, Organisations organisations, Lines lines, Work work, Outbox outbox) {
        this.mailboxes = mailboxes;
        this.fetchings = fetchings;
        this.organisations = organisations;
        this.lines = lines;
        this.work = work;
        this.outbox = outbox;
    }

    List<Mailbox> list() {
        return mailboxes.list();
    }

    Optional<Mailbox> find(MailboxId id) {
        return mailboxes.find(id);
    }

    Optional<Fetching> fetching(Mailbox mailbox) {
        return fetchings.find(mailbox.id());
    }

    /// Makes a mailbox; empty when something is at fault, which the reading then knows.
    Optional<Mailbox> make(MailboxForm form, MailboxReading reading, Words words) {
        Optional<EmailAddress> address = reading.address();
        reading.words();
        Optional<Fetching> fetching = reading.fetching();
        Optional<Sending> sending = reading.sending();
        if (!reading.faults().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.whole(() -> {
                Mailbox made = mailboxes.add(organisations.mainBrand(), address.orElseThrow(), form.of("name"), topic(form), language(form), form.of("signature"));
                return set(made, form, true, fetching, sending);
            }));
        } catch (DuplicateKeyException known) {
            reading.fault("address", words.say("admin.mailbox.fault.known"));
            return Optional.empty();
        }
    }

    /// Changes a mailbox.
    ///
    /// @return whether nothing was at fault
    boolean change(Mailbox mailbox, MailboxForm form, MailboxReading reading) {
        reading.words();
        Optional<Fetching> fetching = reading.fetching();
        Optional<Sending> sending = reading.sending();
        if (reading.faults().isEmpty()) {
            work.whole(() -> set(mailbox, form, mailbox.on(), fetching, sending));
        }
        return reading.faults().isEmpty();
    }

    /// Switches it on or off.
    void set(Mailbox mailbox, boolean on) {
        mailboxes.change(new Mailbox(mailbox.id(), mailbox.brand(), mailbox.address(), mailbox.name(), mailbox.topic(), mailbox.language(),
                mailbox.signature(), on, mailbox.sending()));
    }

    /// @return false when something hangs on it
    boolean remove(Mailbox mailbox) {
        return !outbox.isUsed(mailbox.id().value()) && mailboxes.remove(mailbox.id());
    }

    private Mailbox set(Mailbox mailbox, MailboxForm form, boolean on, Optional<Fetching> fetching, Optional<Sending> sending) {
        var changed = new Mailbox(mailbox.id(), mailbox.brand(), mailbox.address(), form.of("name"), topic(form), language(form), form.of("signature"), on, sending);
        mailboxes.change(changed);
        fetching.ifPresentOrElse(how -> fetchings.set(mailbox.id(), how), () -> fetchings.remove(mailbox.id()));
        return changed;
    }

    MailboxFields fields(MailboxForm form, Words words) {
        return fields(form, Faults.none(), words);
    }

    /// The form of a new mailbox.
    MailboxFields fields(MailboxForm form, Faults faults, Words words) {
        return new MailboxFields(ChannelsPage.ADDRESS, true, form.withoutSecrets(), faults, topics(words), languages(words), List.of());
    }

    /// The form of a mailbox that is there.
    MailboxFields fields(Mailbox mailbox, MailboxForm form, Faults faults, Words words) {
        var has = new ArrayList<String>();
        fetching(mailbox).map(Fetching::login).ifPresent(login -> {
            switch (login) {
                case Login.ByPassword _ -> has.add("imap_password");
                case Login.ByToken by -> has.addAll(by.secret().isEmpty() ? List.of("refresh_token") : List.of("refresh_token", "client_secret"));
            }
        });
        mailbox.sending().filter(sending -> !sending.password().isEmpty()).ifPresent(_ -> has.add("smtp_password"));
        return new MailboxFields(MailboxPage.address(mailbox), false, form.withoutSecrets(), faults, topics(words), languages(words), has);
    }

    private String topic(MailboxForm form) {
        return lines.list().stream().map(Line::topic).filter(form.of("topic")::equals).findFirst().orElse("");
    }

    private static Language language(MailboxForm form) {
        return Language.of(form.of("language")).orElse(Language.NL);
    }

    private List<Choice> topics(Words words) {
        var topics = new ArrayList<Choice>();
        topics.add(new Choice("", words.say("admin.mailbox.any_topic")));
        lines.list().stream().map(Line::topic).distinct().sorted().forEach(topic -> topics.add(new Choice(topic, topic)));
        return topics;
    }

    private static List<Choice> languages(Words words) {
        return List.of(new Choice("nl", words.say("admin.mailbox.dutch")), new Choice("en", words.say("admin.mailbox.english")));
    }
}
