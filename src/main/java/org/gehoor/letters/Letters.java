package org.gehoor.letters;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Conversations;
import org.gehoor.outbox.Draft;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.PromiseId;
import org.gehoor.vocabulary.UuidV7;

/// Writes and posts the automatic letters of one conversation, to its customer alone. Writes nothing when the customer left no address, no
/// letter can leave, or their address answers by itself ([Restraint]).
public final class Letters {

    /// Of which there is one per conversation.
    private static final Optional<String> CONFIRMED = Optional.of("confirmed");

    private final Sheets sheets;
    private final Conversations conversations;
    private final Promises promises;
    private final ByPerson.Sending sending;
    private final Clock clock;

    Letters(Sheets sheets, Conversations conversations, Promises promises, ByPerson.Sending sending, Clock clock) {
        this.sheets = sheets;
        this.conversations = conversations;
        this.promises = promises;
        this.sending = sending;
        this.clock = clock;
    }

    /// We have your words, and this is what we promise. Once per conversation, however often it is asked for.
    public void confirm(ConversationId id) {
        if (!sending.outbox().has(id, CONFIRMED.orElseThrow())) {
            promise(id).ifPresent(promise -> post(id, "confirmed", promise.words(), Draft.Written.AUTO_REPLIED, CONFIRMED));
        }
    }

    /// A person asks whether it is solved.
    void askedToClose(ConversationId id) {
        post(id, "asked", "");
    }

    /// We missed what we promised, and promise again, with the ways on; or, about an outcome, say that we wait for the customer's word.
    void missed(ConversationId id, PromiseId missed) {
        Promise broken = promises.get(missed);
        Optional<Promise> again = broken.kind().isOutcome()
                ? promises.outcomes(id).stream().filter(one -> one.kind() == broken.kind() && one.end().isEmpty() && !one.id().equals(missed)).findFirst()
                : promise(id);
        again.ifPresentOrElse(promise -> sheets.of(id).ifPresent(sheet -> post(id, "missed", promise.words() + "." + ways(promise, sheet))), () -> {
            if (broken.kind().isOutcome()) {
                post(id, "missed_yours", broken.words());
            }
        });
    }

    private String ways(Promise promise, Sheet sheet) {
        if (promise.kind().isOutcome()) {
            return "";
        }
        return "\n\n" + sheet.words().say(promise.kind() == Promise.Kind.ANSWER ? "letters.ways_on_two" : "letters.ways_on", "link", sheets.link(sheet) + "/choice");
    }

    /// We called in vain for the last time, or a number that is wrong, and write instead.
    void called(ConversationId id, String kind) {
        promise(id).ifPresent(promise -> sheets.of(id).ifPresent(sheet -> post(id, kind,
                sheet.words().say("letters.call_again", "promise", promise.words()) + "\n" + sheets.link(sheet) + "/callback")));
    }

    /// The customer was no longer there, and this is what we promise instead.
    public void movedOn(ConversationId id) {
        promise(id).ifPresent(promise -> post(id, "moved_on", promise.words()));
    }

    /// We ask again whether it is solved, and say when silence closes it.
    void reminded(ConversationId id, Instant closesAt) {
        sheets.of(id).ifPresent(sheet -> post(id, "reminded", sheet.words().day(closesAt)));
    }

    private void post(ConversationId id, String kind, String content) {
        post(id, kind, content, Draft.Written.AUTO_GENERATED, Optional.empty());
    }

    private void post(ConversationId id, String kind, String content, Draft.Written written, Optional<String> once) {
        sheets.of(id).ifPresent(sheet -> {
            UUID letter = UuidV7.at(clock.instant());
            if (sending.restraint().allows(sheet.address(), letter, once.isPresent())) {
                var envelope = new Draft.Envelope(sheets.sender(sheet, sheet.name()),
                        List.of(new Draft.Addressee(sheet.customer().name(), sheet.address())), List.of());
                var words = new Draft.Content(sheet.subject(kind), text(sheet, kind, content), sheet.conversation().language().inWriting(), List.of());
                sending.outbox().post(new Draft(letter, Optional.of(id), envelope, words, sending.threads().manner(id, written, sheet.last(), once)));
            }
        });
    }

    private String text(Sheet sheet, String kind, String content) {
        String name = sheet.customer().name();
        String greeting = name.isEmpty() ? sheet.words().say("letters.greeting") : sheet.words().say("letters.greeting_name", "name", name);
        return String.join("\n\n", sheet.words().say("letters.automatic"), greeting, sheet.words().say("letters.text." + kind, "content", content),
                sheets.foot(sheet, true));
    }

    private Optional<Promise> promise(ConversationId id) {
        return conversations.get(id).promise().map(promises::get);
    }
}
