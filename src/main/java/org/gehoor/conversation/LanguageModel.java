package org.gehoor.conversation;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/// A language model that puts answers into words, and how it goes with it. Absent unless somebody connected one.
@FunctionalInterface
public interface LanguageModel {

    Condition condition();

    /// @param trouble    what went wrong with the last question; empty when it was answered, or nothing was asked yet
    /// @param restsUntil until when nothing is asked of it, as it failed again and again
    record Condition(Optional<Trouble> trouble, Optional<Instant> restsUntil) {}

    /// How an endpoint fails.
    enum Trouble {
        /// It took longer than we have patience.
        TOO_SLOW,
        /// Nobody there.
        UNREACHABLE,
        /// It broke off, or said more than we listen to.
        BROKEN_OFF,
        /// It answered with anything but 200: a wrong key, a fault of its own, another address.
        REFUSED,
        /// What it said is no answer.
        NOT_UNDERSTOOD;

        /// As it stands in the keys of words.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
