package org.gehoor.html;

/// HTML that was made harmless.
///
/// @param html      a fragment to stand in a body; empty when nothing was left, or it was too much to be read
/// @param hadRemote whether it has pictures from elsewhere, shown or not
public record Safe(String html, boolean hadRemote) {}
