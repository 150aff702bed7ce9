package org.gehoor.redaction;

/// Words that passed the gate. Only [Gate] makes them.
public final class Cleared {

    private final String words;

    Cleared(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
