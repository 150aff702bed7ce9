package org.gehoor.api;

import org.gehoor.pages.Refusal;
import org.springframework.http.HttpStatus;

/// What programs are refused, besides what everybody is.
public enum ApiRefusal implements Refusal.Code {
    /// No token was shown.
    NO_TOKEN(Refusal.Kind.NOT_YOURS_TO_DECIDE, HttpStatus.UNAUTHORIZED),
    /// What was shown is no token of ours.
    TOKEN_UNKNOWN(Refusal.Kind.NOT_YOURS_TO_DECIDE, HttpStatus.UNAUTHORIZED),
    /// The token expired, was revoked, or its person left.
    TOKEN_ENDED(Refusal.Kind.NOT_YOURS_TO_DECIDE, HttpStatus.UNAUTHORIZED),
    /// The token is not for this.
    SCOPE_MISSING(Refusal.Kind.NOT_YOURS_TO_DECIDE, HttpStatus.FORBIDDEN),
    /// The role of the person does not permit it.
    NOT_PERMITTED(Refusal.Kind.NOT_YOURS_TO_DECIDE, HttpStatus.FORBIDDEN),
    /// A computer cannot do this: a person does.
    FOR_PERSONS_ONLY(Refusal.Kind.NOT_YOURS_TO_DECIDE, HttpStatus.FORBIDDEN),
    /// There is nothing at this address.
    NO_SUCH_ADDRESS(Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND),
    /// There is no such customer or article, or it is not for this reader.
    NOT_FOUND(Refusal.Kind.NOT_FOUND, HttpStatus.NOT_FOUND),
    /// The address is right, the method is not.
    METHOD(Refusal.Kind.ASK_AGAIN, HttpStatus.METHOD_NOT_ALLOWED),
    /// We answer in JSON only.
    NOT_ACCEPTABLE(Refusal.Kind.ASK_AGAIN, HttpStatus.NOT_ACCEPTABLE),
    /// We read JSON only.
    NOT_JSON(Refusal.Kind.ASK_AGAIN, HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    /// The body is no JSON, or not of the shape the document says.
    NOT_READABLE(Refusal.Kind.ASK_AGAIN, HttpStatus.BAD_REQUEST),
    /// More than we take in one go.
    TOO_LARGE(Refusal.Kind.ASK_AGAIN, HttpStatus.CONTENT_TOO_LARGE),
    /// A parameter that we do not know: left out of account, it would give something else than was asked.
    UNKNOWN_PARAMETER(Refusal.Kind.ASK_AGAIN, HttpStatus.BAD_REQUEST),
    /// A parameter has a value it cannot have.
    PARAMETER(Refusal.Kind.ASK_AGAIN, HttpStatus.BAD_REQUEST),
    /// A cursor of another list, of somebody else, or of nobody.
    CURSOR(Refusal.Kind.ASK_AGAIN, HttpStatus.BAD_REQUEST),
    /// Part of what comes after the cursor was forgotten: begin anew.
    CURSOR_TOO_OLD(Refusal.Kind.TOO_LATE, HttpStatus.GONE),
    /// Whatever is posted has a key of its own.
    KEY_MISSING(Refusal.Kind.ASK_AGAIN, HttpStatus.BAD_REQUEST),
    /// The key was used for something else.
    KEY_USED(Refusal.Kind.ASK_AGAIN, HttpStatus.UNPROCESSABLE_CONTENT),
    /// The conversation is not any more what was seen.
    CHANGED(Refusal.Kind.TOO_LATE, HttpStatus.PRECONDITION_FAILED),
    /// The moment that was promised lies behind us, or too far ahead.
    ANSWER_BY(Refusal.Kind.ASK_AGAIN, HttpStatus.UNPROCESSABLE_CONTENT),
    /// A final letter gives a reason that the customer can understand.
    LETTER_TOO_SHORT(Refusal.Kind.ASK_AGAIN, HttpStatus.UNPROCESSABLE_CONTENT),
    /// More requests in a minute than one token may make.
    TOO_FAST(Refusal.Kind.TOO_LATE, HttpStatus.TOO_MANY_REQUESTS);

    private final Refusal.Kind kind;
    private final HttpStatus status;

    ApiRefusal(Refusal.Kind kind, HttpStatus status) {
        this.kind = kind;
        this.status = status;
    }

    @Override
    public Refusal.Kind kind() {
        return kind;
    }

    HttpStatus status() {
        return status;
    }
}
