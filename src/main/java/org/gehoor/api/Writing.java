package org.gehoor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gehoor.access.Holder;
import org.gehoor.access.Permission;
import org.gehoor.access.Scope;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.OpeningHours;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

/// Words in a conversation, and its end. A person's token writes as that person, under the rules of the desk; a machine's writes as a computer.
@Controller
@RequestMapping(path = ApiPage.ADDRESS + "/conversations/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
final class Writing {

    private static final String KEY = "Idempotency-Key";
    private static final Duration LATEST = Duration.ofDays(60);

    private final Exchange exchange;
    private final Closing closing;
    private final Lines lines;
    private final Doing doing;
    private final Clock clock;

    Writing(Exchange exchange, Closing closing, Lines lines, Doing doing, Clock clock) {
        this.exchange = exchange;
        this.closing = closing;
        this.lines = lines;
        this.doing = doing;
        this.clock = clock;
    }

    @Operation(id = "reply", scope = Scope.REPLY, permission = Permission.REPLY, success = 201, refuses = {409, 412})
    @PostMapping(path = "/replies", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape.Written> reply(@PathVariable String id, @RequestBody Shape.NewReply reply, @RequestHeader(KEY) @Most(255) String key,
                                        @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                        HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> switch (holder) {
            case Holder.Person person -> reply(one, author(person), text(reply.text()), reply.answerBy());
            case Holder.Machine _ when reply.answerBy().isPresent() -> throw new Refusal(ApiRefusal.FOR_PERSONS_ONLY);
            case Holder.Machine _ -> exchange.announce(one.id(), text(reply.text()));
        });
    }

    private Entry reply(Conversation one, Author.Person author, Text text, Optional<Instant> answerBy) {
        if (answerBy.isEmpty()) {
            return exchange.reply(one.id(), author, text);
        }
        Instant now = clock.instant();
        if (!answerBy.get().isAfter(now) || !answerBy.get().isBefore(now.plus(LATEST))) {
            throw new Refusal(ApiRefusal.ANSWER_BY, "most", LATEST.toDays());
        }
        OpeningHours hours = lines.get(one.line()).hours(one.channel());
        return exchange.replyAndPromise(one.id(), author, text, answerBy.get(), hours);
    }

    @Operation(id = "note", scope = Scope.NOTE, permission = Permission.NOTE, success = 201, refuses = {409, 412})
    @PostMapping(path = "/notes", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape.Written> note(@PathVariable String id, @RequestBody Shape.NewNote note, @RequestHeader(KEY) @Most(255) String key,
                                       @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                       HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> switch (holder) {
            case Holder.Person person -> exchange.note(one.id(), author(person), text(note.text()));
            case Holder.Machine _ -> exchange.note(one.id(), new Author.Computer(Author.Voice.CONNECTED_SYSTEM), text(note.text()));
        });
    }

    @Operation(id = "ask_to_close", scope = Scope.CLOSE, permission = Permission.ASK_TO_CLOSE, success = 201, refuses = {409, 412})
    @PostMapping("/closing-question")
    ResponseEntity<Shape.Written> askToClose(@PathVariable String id, @RequestHeader(KEY) @Most(255) String key,
                                             @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen, @AuthenticationPrincipal Holder holder,
                                             HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> {
            closing.askToClose(one.id(), author(person(holder)));
            return doing.entry(one, Entry.What.AskedToClose.class);
        });
    }

    @Operation(id = "close_by_letter", scope = Scope.CLOSE, permission = Permission.CLOSE_BY_LETTER, success = 201, refuses = {409, 412})
    @PostMapping(path = "/final-letter", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Shape.Written> closeByLetter(@PathVariable String id, @RequestBody Shape.NewLetter letter,
                                                @RequestHeader(KEY) @Most(255) String key, @RequestHeader(HttpHeaders.IF_MATCH) Optional<String> seen,
                                                @AuthenticationPrincipal Holder holder, HttpServletRequest request) {
        return doing.write(id, new Doing.Asked(holder, key, seen, request), one -> {
            Text text = text(letter.text());
            if (text.words().length() < Closing.LEAST_LETTER) {
                throw new Refusal(ApiRefusal.LETTER_TOO_SHORT, "least", Closing.LEAST_LETTER);
            }
            closing.closeByLetter(one.id(), author(person(holder)), text);
            return doing.entry(one, Entry.What.FinalLetter.class);
        });
    }

    /// Nothing written is nothing, as on a page.
    static Text text(@Nullable String written) {
        return Text.read(written == null ? "" : written);
    }

    /// @throws Refusal FOR_PERSONS_ONLY
    static Holder.Person person(Holder holder) {
        return switch (holder) {
            case Holder.Person person -> person;
            case Holder.Machine _ -> throw new Refusal(ApiRefusal.FOR_PERSONS_ONLY);
        };
    }

    static Author.Person author(Holder.Person person) {
        return new Author.Person(person.member().id(), person.member().name());
    }
}
