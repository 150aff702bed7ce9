package org.gehoor.knowledge;

/// What became of a file of an import of articles.
///
/// @param file its name in the folder
/// @param line where something is wrong in it, counted from 1; 0 when nothing is
/// @param why  what is wrong, or what to know of it; may be empty
public record Brought(String file, Fate fate, int line, String why) {

    public enum Fate {
        ADDED,
        /// A new version, or another state, owner or day.
        CHANGED,
        /// Nothing changed in the file since the last time.
        SAME,
        /// A person changed the article here; it was left as it is.
        LEFT,
        /// A person had changed the article here; the file stands behind it as the newest version.
        REPLACED,
        UNREADABLE
    }
}
