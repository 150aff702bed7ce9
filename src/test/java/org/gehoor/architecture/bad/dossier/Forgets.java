package org.gehoor.architecture.bad.dossier;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// A dossier that leaves something out of the record itself.
@Breaks({Wall.A_DOSSIER_CHANGES_NOTHING, Wall.A_TABLE_BELONGS_TO_ONE_ROOM, Wall.MIRRORS_WRITE_THEIR_OWN})
final class Forgets {
    String entry(long sequence) {
        return "delete from ledger_entry where seq = " + sequence;
    }
}
