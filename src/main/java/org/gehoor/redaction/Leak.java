package org.gehoor.redaction;

/// Something personal was about to leave the house. What it was is not told, only of what kind.
public final class Leak extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Leak(String kind) {
        super("stopped at the gate: " + kind);
    }
}
