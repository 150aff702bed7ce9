package org.gehoor.pages;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// What we cannot do for someone now, said so that they know how to go on. The only exception a room throws on purpose.
///
/// The sentence is `refusal.<code>` in the words of the room.
public final class Refusal extends RuntimeException {

    private final Code code;
    private final transient @Nullable Object[] namesAndValues;

    /// @param namesAndValues the named arguments of the sentence
    public Refusal(Code code, @Nullable Object... namesAndValues) {
        super(code.code());
        this.code = code;
        this.namesAndValues = namesAndValues.clone();
    }

    public Code code() {
        return code;
    }

    /// The arguments of the sentence, for [org.gehoor.words.Words#say].
    public @Nullable Object[] namesAndValues() {
        return namesAndValues.clone();
    }

    @Override
    public String toString() {
        return "refused: " + code.code() + " " + Arrays.toString(namesAndValues);
    }

    /// One reason to refuse. Implemented by an enum of the room: `enum ChatRefusal implements Refusal.Code`.
    public interface Code {

        Kind kind();

        /// The constant's own name.
        String name();

        /// `<room>.<name>`: `TOO_LONG` of an enum in `org.gehoor.chat` is `chat.too_long`.
        default String code() {
            String room = getClass().getPackageName();
            return room.substring(room.lastIndexOf('.') + 1) + "." + name().toLowerCase(Locale.ROOT);
        }

        /// Key of the sentence.
        default String key() {
            return "refusal." + code();
        }
    }

    /// What kind of refusal it is: fixes the status and the tone.
    public enum Kind {
        /// What was sent is not complete; the same person can put it right.
        ASK_AGAIN(HttpStatus.UNPROCESSABLE_CONTENT),
        /// Someone else decides about this.
        NOT_YOURS_TO_DECIDE(HttpStatus.FORBIDDEN),
        /// It was possible before and is not any more.
        TOO_LATE(HttpStatus.CONFLICT),
        /// It is not there, or not for you: we do not say which.
        NOT_FOUND(HttpStatus.NOT_FOUND),
        /// It lies with us.
        OUR_FAULT(HttpStatus.SERVICE_UNAVAILABLE);

        private final HttpStatus status;

        Kind(HttpStatus status) {
            this.status = status;
        }

        public HttpStatus status() {
            return status;
        }
    }
}
