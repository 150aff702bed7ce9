package org.gehoor.erasure;

/// What happens every night: retention, then the tables of which something was erased are written anew.
final class Night {

    private final Retention retention;
    private final Rewritings rewritings;

    Night(Retention retention, Rewritings rewritings) {
        this.retention = retention;
        this.rewritings = rewritings;
    }

    void pass() {
        retention.run();
        rewritings.rewrite();
    }
}
