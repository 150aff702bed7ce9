package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Faults;

/// The list of conversations.
///
/// @param list    which list is shown: `mine`, `customers`, `ended`
/// @param rows    what is in it
/// @param mine    how many wait for who looks
/// @param customers how many of theirs wait for the customer
/// @param q       the reference that was searched and not found; empty for none
public record ListView(String list, List<Row> rows, int mine, int customers, String q, Faults faults) {

    public ListView {
        rows = List.copyOf(rows);
    }
}
