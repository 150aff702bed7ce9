package org.gehoor.assistant.model;

import org.gehoor.conversation.LanguageModel.Trouble;

/// The endpoint failed. Says how, and nothing of what went over the wire.
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Trouble trouble;

    Failure(Trouble trouble) {
        super("the language model: " + trouble.code(), null, false, false);
        this.trouble = trouble;
    }

    Trouble trouble() {
        return trouble;
    }
}
