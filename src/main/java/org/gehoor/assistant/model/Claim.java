package org.gehoor.assistant.model;

/// A sentence of the model, and the passage that it says it comes from.
///
/// @param passage from 1; there need not be such a passage
record Claim(String text, int passage) {}
