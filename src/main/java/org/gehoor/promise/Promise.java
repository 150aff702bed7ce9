package org.gehoor.promise;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PromiseId;

/// One promise. `words` is what the customer read, to the letter; `rule` names what the due time follows from.
public record Promise(PromiseId id, ConversationId conversation, Kind kind, Instant madeAt, Instant dueAt, ZoneId zone,
                      String rule, String words, Language language, Optional<End> end) {

    /// In the language that is spoken when nothing else is known.
    public Promise(PromiseId id, ConversationId conversation, Kind kind, Instant madeAt, Instant dueAt, ZoneId zone, String rule, String words,
                   Optional<End> end) {
        this(id, conversation, kind, madeAt, dueAt, zone, rule, words, Language.FALLBACK, end);
    }

    /// What is promised: a person in the conversation, an answer, a call, a decision, or that it is solved.
    public enum Kind {
        PERSON, ANSWER, CALL_BACK, DECISION, SOLUTION;

        /// Whether it is about the outcome, and not about the next step.
        public boolean isOutcome() {
            return this == DECISION || this == SOLUTION;
        }

        /// The name in the database and the words: `call_back`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// How it ended: we did it, the customer let us off (or turned out not to be one), we put another in its place, or it goes on in one that is
    /// due no later.
    public enum How {
        KEPT, RELEASED, REPLACED, PASSED_ON;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static How of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /// The second fact.
    public record End(How how, Instant at) {}

    private static final Duration LEAST_WARNING = Duration.ofMinutes(2);
    private static final Duration MOST_WARNING = Duration.ofHours(1);

    public Promise {
        if (!dueAt.isAfter(madeAt)) {
            throw new IllegalArgumentException("a promise must leave us some time: " + madeAt + " to " + dueAt);
        }
    }

    /// How it stands. At risk begins when a fifth of the time is left, but at least two minutes and at most an hour before.
    public Standing standingAt(Instant now) {
        if (end.isPresent()) {
            End ended = end.get();
            return switch (ended.how()) {
                case KEPT -> ended.at().isAfter(dueAt) ? Standing.BROKEN : Standing.KEPT;
                case RELEASED -> ended.at().isAfter(dueAt) ? Standing.BROKEN : Standing.RELEASED;
                case REPLACED -> Standing.BROKEN;
                case PASSED_ON -> Standing.PASSED_ON;
            };
        }
        if (now.isAfter(dueAt)) {
            return Standing.BROKEN;
        }
        return now.isBefore(dueAt.minus(warning())) ? Standing.RUNNING : Standing.AT_RISK;
    }

    /// From when on it is at risk, and who has it is warned.
    public Instant atRiskFrom() {
        Instant from = dueAt.minus(warning());
        return from.isBefore(madeAt) ? madeAt : from;
    }

    /// From when on half of that time is left, and who leads them is warned.
    public Instant halfFrom() {
        return dueAt.minus(Duration.between(atRiskFrom(), dueAt).dividedBy(2));
    }

    /// The first moment at which it is broken.
    public Instant brokenFrom() {
        return dueAt.plus(1, ChronoUnit.MICROS);
    }

    private Duration warning() {
        Duration fifth = Duration.between(madeAt, dueAt).dividedBy(5);
        if (fifth.compareTo(LEAST_WARNING) < 0) {
            return LEAST_WARNING;
        }
        return fifth.compareTo(MOST_WARNING) > 0 ? MOST_WARNING : fifth;
    }
}
