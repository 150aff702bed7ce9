package org.gehoor.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.OpeningHours;

/// What we owe to somebody whose turn it is not: an answer to who wrote, a person to who is there, and an outcome to who asked.
/// It stands here because `queue`, which makes most promises, may not see by which channel somebody came.
public final class Owed {

    /// The rule of what a person promised in their own words: an answer another time.
    static final String BY_A_PERSON = "own: promised by a person";

    private final Terms terms;

    Owed(Terms terms) {
        this.terms = terms;
    }

    /// What is promised to who joins the line: who is there or will be called is promised a person by the estimated time,
    /// who wrote is promised an answer by the terms of the channel and of the law.
    ///
    /// @param open     the hours of the line for each channel
    /// @param estimate made only for who is there: it looks at the whole line
    public Promises.Making inLine(Conversation conversation, Function<Channel, OpeningHours> open, Supplier<Estimated> estimate, Instant now) {
        OpeningHours hours = hours(conversation, open);
        return switch (conversation.channel()) {
            case CHAT, CALLBACK -> {
                Estimated estimated = estimate.get();
                yield new Promises.Making(conversation.id(), Promise.Kind.PERSON, estimated.at(), hours.zone(), estimated.how(), conversation.language());
            }
            case FORM, MAIL -> answer(conversation, hours, now);
        };
    }

    /// What is promised about the outcome, where a profile of law that applies names a term: counted from the first word, or from now when that
    /// has gone by. A word that was said before it came here counts too.
    ///
    /// @param now later than what is counted from, or the same
    public Optional<Terms.Term> outcome(Conversation conversation, Promise.Kind kind, ZoneId zone, Instant now) {
        Instant said = conversation.firstWord().filter(conversation.openedAt()::isAfter).orElse(conversation.openedAt());
        return terms.law(kind, conversation.line(), conversation.channel(), said, zone).filter(term -> term.dueAt().isAfter(now))
                .or(() -> outcomeFrom(conversation, kind, zone, now));
    }

    /// The same, counted from this moment.
    public Optional<Terms.Term> outcomeFrom(Conversation conversation, Promise.Kind kind, ZoneId zone, Instant moment) {
        return terms.law(kind, conversation.line(), conversation.channel(), moment, zone);
    }

    /// The last moment before which somebody may promise this: the law's, counted from the word that waits, or from now when that has gone by.
    public Optional<Terms.Term> latest(Conversation conversation, Promise.Kind kind, ZoneId zone, Instant now) {
        if (kind.isOutcome()) {
            return outcome(conversation, kind, zone, now);
        }
        return terms.law(kind, conversation.line(), conversation.channel(), conversation.firstWord().orElse(now), zone)
                .filter(term -> term.dueAt().isAfter(now)).or(() -> outcomeFrom(conversation, kind, zone, now));
    }

    /// The hours that hold for this conversation, by the way it came.
    public static OpeningHours hours(Conversation conversation, Function<Channel, OpeningHours> open) {
        return open.apply(conversation.channel());
    }

    /// When a person is there, and how that was found, for the record.
    public record Estimated(Instant at, String how) {}

    /// An answer in writing to who is no longer there, by the terms of mail.
    public Promises.Making inWriting(Conversation conversation, Function<Channel, OpeningHours> open, Instant now) {
        OpeningHours hours = open.apply(Channel.MAIL);
        Terms.Term term = terms.answer(conversation.line(), Channel.MAIL, hours, now);
        return new Promises.Making(conversation.id(), Promise.Kind.ANSWER, term.dueAt(), hours.zone(), term.rule(), conversation.language());
    }

    /// An answer to a word of the customer, by the terms of the channel.
    Promises.Making answer(Conversation conversation, OpeningHours hours, Instant now) {
        Terms.Term term = terms.answer(conversation.line(), conversation.channel(), hours, now);
        return new Promises.Making(conversation.id(), Promise.Kind.ANSWER, term.dueAt(), hours.zone(), term.rule(), conversation.language());
    }
}
