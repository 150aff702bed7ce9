package org.gehoor.desk;

/// A standing as it is shown: its shape and tint, and its word.
///
/// @param kind as in the style sheet: `at-risk`
public record Mark(String kind, String text) {}
