/// What belongs together and what does not: two conversations about one thing go on as one, and apart again; words about something else become
/// a conversation of their own.
///
/// 1. Nothing is moved or lost: each conversation keeps its own record, and that it goes on elsewhere is a line in it. Everything here can be undone.
/// 2. Only conversations of one person become one: what one wrote, another does not read. Whoever merges the conversations of two customers has
///    said first that they are one person.
/// 3. Nothing gets worse for who waits: `queue.Merging` carries over the place, the need and the promise.
/// 4. It opens nothing: what a browser may read of each conversation is what it could read before.
///
/// Doors: `sorting -> conversation`, `sorting -> queue`, `sorting -> promise` (what is promised, to say beforehand), `sorting -> letters` (a case that
/// came of words that were split off is confirmed). `queue` does not know `customer`; this room judges whose conversations they are and has
/// it make the moves.
@NullMarked
package org.gehoor.sorting;

import org.jspecify.annotations.NullMarked;
