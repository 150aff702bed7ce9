package org.gehoor.desk.knowledge;

import java.util.List;

/// Everything an article ever said, and what became of it.
///
/// @param newest the number of the newest version
public record History(Shelf shelf, String href, String title, String lang, int newest, List<Row> versions, List<String> steps) {

    /// @param after the version before it; 0 for the first
    /// @param use   whether readers see it: then what is said of it
    public record Row(int number, int after, String when, String who, String why, String use) {}
}
