package org.gehoor.mime;

/// The words of a mail without its history.
///
/// @param words what is new; all of it when in doubt
/// @param rest  what was put away: history, signature; empty when nothing was
public record Trimmed(String words, String rest) {}
