package org.gehoor.app.demo;

import java.time.Instant;
import java.util.List;

/// What the page of the demonstration shows: who can sign in, and the letters that would have been sent.
public record Backstage(String password, List<Player> players, List<Letter> letters) {

    /// Somebody to sign in as. `code` is empty when the secrets were lost.
    public record Player(String signInName, String name, String role, String code) {}

    /// A letter, as paragraphs of pieces.
    public record Letter(String to, String subject, Instant at, List<List<Piece>> paragraphs) {}

    /// Text, or an address that can be followed.
    public record Piece(String text, boolean link) {}
}
