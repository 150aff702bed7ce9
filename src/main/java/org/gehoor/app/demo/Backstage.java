package org.gehoor.app.demo;

import java.time.Instant;
import java.util.List;

/// What the page of the demonstration shows: who can sign in, and the letters that would have been sent.
public record Backstage(String password, List<Player> players, List<Letter> letters) {

    /// Somebody to sign in as. `code` is empty when the secrets were lost.
    public record Player(String signInName, String name, String role, String code) {}

    /// A letter, as paragraphs of pieces.
    ///
    /// @param address where it stands as HTML and as a file; `.html` or `.eml` follows
    /// @param head    the lines above the mail that matter, as it would be sent
    /// @param files   the names of what is attached
    public record Letter(String address, String to, String subject, Instant at, List<String> head, List<List<Piece>> paragraphs, List<String> files) {}

    /// Text, or an address that can be followed.
    public record Piece(String text, boolean link) {}
}
