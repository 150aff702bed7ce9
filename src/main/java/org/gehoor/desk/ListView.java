package org.gehoor.desk;

import java.util.List;
import org.gehoor.pages.Faults;

/// The list of conversations.
///
/// @param list    which list is shown: `mine`, `customers`, `ended`; empty when none is
/// @param rows    what is in it
/// @param mine    how many wait for who looks
/// @param customers how many of theirs wait for the customer
/// @param q       what was looked for; empty for nothing
/// @param overseer whether who looks may take the record along
public record ListView(String list, List<Row> rows, int mine, int customers, String q, boolean overseer, Faults faults) {

    public ListView {
        rows = List.copyOf(rows);
    }
}
