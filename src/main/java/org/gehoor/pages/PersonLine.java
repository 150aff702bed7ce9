package org.gehoor.pages;

import java.util.List;
import org.gehoor.words.Words;

/// The ways to a person with their present waits. A room above knows them.
///
/// May throw: the page is then shown with the same ways without waits.
public interface PersonLine {

    /// The ways in their fixed order: a member of staff, being called back, calling.
    List<Way> ways(Words words);

    /// When people are there, a line for each part of the week and for the next day that differs; none when that is not known.
    default List<String> hours(Words words) {
        return List.of();
    }
}
