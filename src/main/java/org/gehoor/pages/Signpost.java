package org.gehoor.pages;

/// A link in the header or footer of customer pages. The room that owns the page puts up its signpost as a bean,
/// so that no menu points at a page that does not exist.
///
/// @param place where it stands
/// @param order small ones first
/// @param href  address
/// @param key   of its words
public record Signpost(Place place, int order, String href, String key) {

    public enum Place {
        /// The menu at the top.
        HEADER,
        /// Footer: what you may ask of us.
        RIGHTS,
        /// Footer: how we do.
        SERVICE
    }
}
