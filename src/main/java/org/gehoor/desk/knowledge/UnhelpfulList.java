package org.gehoor.desk.knowledge;

import java.util.List;

/// Articles that need somebody's eye.
public record UnhelpfulList(Shelf shelf, List<Row> rows, boolean writes) {

    public UnhelpfulList {
        rows = List.copyOf(rows);
    }

    /// @param helped of how many readers it helped how many, in words; empty when too few answered
    public record Row(String href, String title, String lang, String owner, String helped, List<Said> said) {
        public Row {
            said = List.copyOf(said);
        }
    }

    /// What somebody said of it.
    ///
    /// @param who a colleague, or a reader
    public record Said(String id, String words, String who, boolean wrong) {}
}
