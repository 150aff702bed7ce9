/// Work that is done later or again and again: claimed in the database, so that a node that dies loses none.
///
/// Rooms name their jobs as beans of type `Task`; this room starts them all with the program and stops them before it.
///
/// Doors: `jobs -> db`, for what comes after a restore.
@NullMarked
package org.gehoor.jobs;

import org.jspecify.annotations.NullMarked;
