package org.gehoor.pages;

/// How much can be sent with one form, for the fields that ask for files and for the browser, which can say so before anything is sent.
///
/// @param most     files
/// @param bytes    of one file
/// @param size     the same as people say it, for instance `25 MB`
public record FileRules(int most, long bytes, String size) {

    /// Nothing can be sent.
    static final FileRules NONE = new FileRules(0, 0, "0 KB");
}
