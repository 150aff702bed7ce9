/// The way to PostgreSQL: transactions, and (in `db.embedded`) the private server that comes with the program.
///
/// SQL itself lives in the rooms, in the plural class beside the thing it is about.
/// A table belongs to one room.
@NullMarked
package org.gehoor.db;

import org.jspecify.annotations.NullMarked;
