/// Letters to customers who gave an address: that we have their words and what we promised, that a person answered,
/// that a promise was missed and what we promise now.
///
/// 1. A letter is posted in the transaction of its cause. Who left no address finds the same on the page of the case.
/// 2. Every letter bears the reference, a link to the case and the ways to a person.
///
/// Doors: `letters -> conversation`, `letters -> promise`: it tells what happened there.
@NullMarked
package org.gehoor.letters;

import org.jspecify.annotations.NullMarked;
