package org.gehoor.conversation;

import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Terms;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.OpeningHours;

/// What we owe to somebody whose turn it is not: an answer to who wrote, a person to who is there.
/// It stands here because `queue`, which makes most promises, may not see by which channel somebody came.
public final class Owed {

    private Owed() {}

    /// What is promised to who joins the line: who is there or will be called is promised a person by the estimated time,
    /// who wrote is promised an answer by the terms of the channel.
    ///
    /// @param open     the hours of the line for each channel
    /// @param estimate made only for who is there: it looks at the whole line
    public static Promises.Making inLine(Conversation conversation, Function<Channel, OpeningHours> open, Supplier<Estimated> estimate, Instant now) {
        OpeningHours hours = hours(conversation, open);
        return switch (conversation.channel()) {
            case CHAT, CALLBACK -> {
                Estimated estimated = estimate.get();
                yield new Promises.Making(conversation.id(), Promise.Kind.PERSON, estimated.at(), hours.zone(), estimated.how(), conversation.language());
            }
            case FORM, MAIL -> answer(conversation, hours, now);
        };
    }

    /// The hours that hold for this conversation, by the way it came.
    public static OpeningHours hours(Conversation conversation, Function<Channel, OpeningHours> open) {
        return open.apply(conversation.channel());
    }

    /// When a person is there, and how that was found, for the record.
    public record Estimated(Instant at, String how) {}

    /// An answer in writing to who is no longer there, by the terms of mail.
    public static Promises.Making inWriting(Conversation conversation, Function<Channel, OpeningHours> open, Instant now) {
        OpeningHours hours = open.apply(Channel.MAIL);
        return new Promises.Making(conversation.id(), Promise.Kind.ANSWER, Terms.answerDue(Channel.MAIL, hours, now), hours.zone(),
                Terms.answerRule(Channel.MAIL), conversation.language());
    }

    /// An answer to a word of the customer, by the terms of the channel.
    static Promises.Making answer(Conversation conversation, OpeningHours hours, Instant now) {
        return new Promises.Making(conversation.id(), Promise.Kind.ANSWER, Terms.answerDue(conversation.channel(), hours, now), hours.zone(),
                Terms.answerRule(conversation.channel()), conversation.language());
    }
}
