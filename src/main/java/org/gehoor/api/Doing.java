package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gehoor.access.Holder;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.db.Work;
import org.gehoor.pages.Refusal;
import org.gehoor.vocabulary.ConversationId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/// Does what is posted, once for each key, and only to what was seen when the program says what it saw.
final class Doing {

    private static final int LONGEST_KEY = 255;

    private final Work work;
    private final Given given;
    private final Finding finding;
    private final Shaping shaping;
    private final Matters matters;

    Doing(Work work, Given given, Finding finding, Shaping shaping, Matters matters) {
        this.work = work;
        this.given = given;
        this.finding = finding;
        this.shaping = shaping;
        this.matters = matters;
    }

    /// What is looked at while doing.
    record Matters(Conversations conversations, Timelines timelines) {}

    /// Who asks, under which key, after having seen what.
    record Asked(Holder holder, String key, Optional<String> seen, HttpServletRequest request) {

        byte[] whole() {
            String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
            return Given.request(request.getMethod(), request.getRequestURI() + query, Turnstile.body(request));
        }
    }

    /// Writes in a conversation, which is kept from changing meanwhile.
    ResponseEntity<Shape.Written> write(String id, Asked asked, Function<Conversation, Entry> deed) {
        return once(asked, Shape.Written.class, () -> {
            Conversation one = held(finding.conversation(id), asked);
            Entry entry = deed.apply(one);
            Shape.Conversation after = shaping.of(matters.conversations().get(one.id()));
            return Optional.of(new Given.Answer<>(one.id().value(), new Shape.Written(Telling.of(one.id(), entry), after), Etag.of(after)));
        });
    }

    /// @throws Refusal CHANGED when it is not what the program saw
    Conversation held(Conversation found, Asked asked) {
        Conversation one = matters.conversations().hold(found.id());
        if (asked.seen().isPresent()) {
            Etag.mustMatch(asked.seen(), Etag.of(shaping.of(one)));
        }
        return one;
    }

    /// The entry that a deed added.
    Entry entry(Conversation before, Class<? extends Entry.What> kind) {
        List<Entry> all = matters.timelines().of(before.id());
        return all.reversed().stream().filter(entry -> kind.isInstance(entry.what())).findFirst().orElseThrow();
    }

    Shape.Conversation now(ConversationId id) {
        return shaping.of(matters.conversations().get(id));
    }

    /// @param deed what is done, when it was not done before; empty when there was nothing to do, which is not kept
    <T extends Shape> ResponseEntity<T> once(Asked asked, Class<T> type, Supplier<Optional<Given.Answer<T>>> deed) {
        if (asked.key().isBlank() || asked.key().length() > LONGEST_KEY || !asked.key().chars().allMatch(c -> c >= ' ' && c <= '~')) {
            throw new Refusal(ApiRefusal.KEY_MISSING);
        }
        byte[] request = asked.whole();
        Optional<Given.Answer<T>> answer = work.whole(() -> given.take(asked.holder().token(), asked.key(), request, type).or(() -> {
            Optional<Given.Answer<T>> fresh = deed.get();
            fresh.ifPresent(one -> given.keep(asked.holder().token(), asked.key(), request, one));
            return fresh;
        }));
        return answer.map(one -> ResponseEntity.status(HttpStatus.CREATED).eTag(one.etag()).body(one.says()))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }
}
