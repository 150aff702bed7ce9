package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Faults;
import org.jspecify.annotations.Nullable;

/// The page that says what will come of merging, before it is done.
///
/// @param one    the one that goes on in the other
/// @param into   where it goes on
/// @param what   what will come of it, sentence by sentence
/// @param other  the same page the other way about
/// @param person where staff say that two customers are one person; null when they are already
public record MergeSheet(About about, Side one, Side into, List<String> what, String other, @Nullable String person, Faults faults) {

    public MergeSheet {
        what = List.copyOf(what);
    }

    /// One of the two.
    public record Side(String id, String href, String reference, String gist) {}
}
