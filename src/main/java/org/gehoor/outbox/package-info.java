/// Everything that goes out of the house: committed with its cause, delivered by a job, visible when stuck.
///
/// 1. What must leave is a row in the transaction of its cause; after a crash it still leaves, at most once more.
/// 2. A recipient here is a customer, by an address they gave. Models, web hooks and public databases get a type of their own later.
///
/// Doors: `outbox -> db`: a letter is posted in the work of its cause.
@NullMarked
package org.gehoor.outbox;

import org.jspecify.annotations.NullMarked;
