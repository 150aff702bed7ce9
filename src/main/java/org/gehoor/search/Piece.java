package org.gehoor.search;

/// A piece of an excerpt; `found` when it is a word that was looked for.
public record Piece(String text, boolean found) {}
