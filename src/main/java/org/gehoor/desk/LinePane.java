package org.gehoor.desk;

import java.util.List;

/// The line as one member of staff sees it, and what they have in hand themselves.
///
/// @param helps whether who looks takes customers
/// @param at    address of the page it stands on, to come back to
/// @param total how many wait, also those that are not listed: `6`, `200+`
/// @param more  how many wait that are not listed; 0 for none
/// @param self  whether who looks takes work now
public record LinePane(boolean helps, String at, List<Row> waiting, String total, int more, List<Row> mine, Self self) {

    public LinePane {
        waiting = List.copyOf(waiting);
        mine = List.copyOf(mine);
    }

    /// How many of one's own promises are at risk.
    public long mineAtRisk() {
        return atRisk(mine);
    }

    /// How many are at risk of those that nobody took yet.
    public long waitingAtRisk() {
        return atRisk(waiting);
    }

    private static long atRisk(List<Row> rows) {
        return rows.stream().filter(row -> row.mark().kind().equals("at-risk")).count();
    }
}
