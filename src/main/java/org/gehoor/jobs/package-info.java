/// Work that is done later or again and again: claimed in the database, so that a node that dies loses none.
///
/// Rooms name their jobs as beans of type `Task`; this room starts them all with the program and stops them before it.
@NullMarked
package org.gehoor.jobs;

import org.jspecify.annotations.NullMarked;
