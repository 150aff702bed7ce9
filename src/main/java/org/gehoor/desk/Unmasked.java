package org.gehoor.desk;

/// The words of one message, with every number in them.
public record Unmasked(About about, String text) {}
