package org.gehoor.app.bench;

/// The run cannot be trusted, or could not be made; says why.
final class Failed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failed(String why) {
        super(why);
    }

    Failed(String why, Throwable cause) {
        super(why, cause);
    }
}
