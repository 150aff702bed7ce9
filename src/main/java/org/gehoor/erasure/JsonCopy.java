package org.gehoor.erasure;

import java.io.OutputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.customer.Customer;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Letter;
import org.gehoor.promise.Promise;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.PhoneNumber;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/// An access copy that machines can read (GDPR art. 20), written while it is read. The format `gehoor-access-copy-1` is described in
/// `docs/privacy.md`.
public final class JsonCopy {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()).build();

    private final AccessCopies copies;
    private final Organisations organisations;
    private final Clock clock;

    JsonCopy(AccessCopies copies, Organisations organisations, Clock clock) {
        this.copies = copies;
        this.organisations = organisations;
        this.clock = clock;
    }

    /// Writes it whole, and leaves the stream open.
    public void write(AccessCopy copy, OutputStream out) {
        try (JsonGenerator json = JSON.writerWithDefaultPrettyPrinter().createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("format", "gehoor-access-copy-1");
            json.writeStringProperty("organisation", organisations.get().name());
            json.writeStringProperty("made_at", clock.instant().toString());
            json.writeBooleanProperty("internal_words", copy.whole());
            json.writeArrayPropertyStart("customers");
            copy.people().forEach(one -> customer(json, one));
            json.writeEndArray();
            json.writeArrayPropertyStart("cases");
            copies.cases(copy).forEach(one -> ofCase(json, one, copy.whole()));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void customer(JsonGenerator json, Customer one) {
        json.writeStartObject();
        json.writeStringProperty("id", one.id().toString());
        json.writeStringProperty("name", one.name());
        text(json, "email", one.email().map(EmailAddress::text));
        text(json, "phone", one.phone().map(PhoneNumber::e164));
        json.writeStringProperty("language", one.language().tag());
        json.writeEndObject();
    }

    private static void ofCase(JsonGenerator json, AccessCopy.OfCase one, boolean whole) {
        Conversation conversation = one.conversation();
        json.writeStartObject();
        json.writeStringProperty("id", conversation.id().toString());
        json.writeStringProperty("reference", conversation.reference().toString());
        json.writeStringProperty("channel", conversation.channel().code());
        json.writeStringProperty("language", conversation.language().tag());
        json.writeStringProperty("began_at", conversation.openedAt().toString());
        json.writeStringProperty("turn", conversation.turn().code());
        json.writeStringProperty("turn_since", conversation.turnSince().toString());
        text(json, "erased_at", conversation.erasedAt().map(Object::toString));
        text(json, "kept_until", one.lastDay().map(Object::toString));
        text(json, "held_until", one.hold().map(hold -> hold.until().toString()));
        json.writeArrayPropertyStart("entries");
        one.lines().forEach(line -> line(json, line, whole));
        json.writeEndArray();
        json.writeArrayPropertyStart("promises");
        one.promises().forEach(promise -> promise(json, promise));
        json.writeEndArray();
        json.writeArrayPropertyStart("letters");
        one.letters().forEach(letter -> letter(json, letter));
        json.writeEndArray();
        json.writeArrayPropertyStart("opened_by_staff");
        one.looks().forEach(look -> look(json, look));
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void line(JsonGenerator json, LedgerEntry line, boolean whole) {
        boolean withheld = AccessCopy.isInternal(line) && !whole && line.body().filter(words -> !words.isEmpty()).isPresent();
        json.writeStartObject();
        json.writeNumberProperty("sequence", line.sequence());
        json.writeStringProperty("at", line.at().toString());
        json.writeStringProperty("kind", line.kind());
        json.writeStringProperty("author", line.authorKind().code());
        json.writeStringProperty("words", line.body().isEmpty() ? "erased" : withheld ? "withheld" : "here");
        json.writePOJOProperty("facts", line.facts());
        if (line.body().isPresent() && !withheld) {
            json.writePOJOProperty("body", line.body().get());
        }
        json.writeEndObject();
    }

    private static void promise(JsonGenerator json, Promise promise) {
        json.writeStartObject();
        json.writeStringProperty("kind", promise.kind().code());
        json.writeStringProperty("words", promise.words());
        json.writeStringProperty("made_at", promise.madeAt().toString());
        json.writeStringProperty("due_at", promise.dueAt().toString());
        text(json, "ended", promise.end().map(end -> end.how().name().toLowerCase(Locale.ROOT)));
        text(json, "ended_at", promise.end().map(end -> end.at().toString()));
        json.writeEndObject();
    }

    private static void letter(JsonGenerator json, Letter letter) {
        json.writeStartObject();
        json.writeStringProperty("to", letter.to().text());
        json.writeStringProperty("subject", letter.subject());
        json.writeStringProperty("made_at", letter.madeAt().toString());
        text(json, "sent_at", letter.sentAt().map(Object::toString));
        json.writeEndObject();
    }

    private static void look(JsonGenerator json, AccessCopy.Look look) {
        json.writeStartObject();
        json.writeStringProperty("at", look.at().toString());
        json.writeStringProperty("role", look.role().code());
        json.writeStringProperty("act", look.act());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, Optional<String> value) {
        if (value.isPresent()) {
            json.writeStringProperty(name, value.get());
        } else {
            json.writeNullProperty(name);
        }
    }
}
