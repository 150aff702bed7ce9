package org.gehoor.desk.knowledge;

import org.gehoor.pages.Faults;

/// An article that is about to be taken away, or brought back.
///
/// @param gone whether it was taken away already
public record Archiving(Shelf shelf, String href, String title, String lang, boolean gone, String why, Faults faults) {}
