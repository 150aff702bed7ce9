package org.gehoor.architecture.bad.queue;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// The same in the database.
@Breaks({Wall.THE_LINE_READS_FOUR_TABLES, Wall.A_TABLE_BELONGS_TO_ONE_ROOM})
final class RichFirstInSql {
    String order() {
        return """
                select id from place
                  join participant using (conversation)
                 order by order_at
                """;
    }
}
