package org.gehoor.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The member of staff who reads a staff page, and what stands in the bar.
///
/// @param name     full name
/// @param initials two letters
/// @param state    "Beschikbaar", in the language of the page
/// @param me       where one's own page is; null when there is none
/// @param search   where search is; null when there is none
/// @param helps    whether customers can ring for them, on whichever page they are
/// @param nav      the menu, in order
public record Staff(String name, String initials, String state, @Nullable String me, @Nullable String search, boolean helps, List<Item> nav) {

    public Staff {
        nav = List.copyOf(nav);
    }

    /// @param count   shown beside the label; 0 shows nothing
    /// @param current whether the page that is shown belongs to it
    public record Item(String href, String label, int count, boolean current) {}
}
