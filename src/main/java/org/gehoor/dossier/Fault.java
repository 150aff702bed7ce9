package org.gehoor.dossier;

import java.util.Locale;

/// One thing in a dossier that does not hold: where, and what of it.
public record Fault(Where where, Field field) implements Comparable<Fault> {

    /// What of it.
    public enum Field {
        STRUCTURE, CHECKSUM, UNREADABLE, SIGNATURE, CHANGED, MISSING, EXTRA, ORDER, PREVIOUS, HASH, BODY, ERASED, INTERNAL, PROOF;

        /// The name in a verdict: `hash`.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// As in a verdict: `entry 17 / hash`.
    @Override
    public String toString() {
        return where + " / " + field.code();
    }

    @Override
    public int compareTo(Fault other) {
        return toString().compareTo(other.toString());
    }
}
