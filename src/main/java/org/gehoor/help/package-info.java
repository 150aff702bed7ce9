/// The help pages: what we know, for customers to read and search.
///
/// 1. A GET changes nothing; a reader's yes or no is posted, once.
/// 2. Every answer shows the day a person last checked it.
/// 3. When nothing fits or an article did not help, the page leads to a person (G1).
///
/// Doors: none.
@NullMarked
package org.gehoor.help;

import org.jspecify.annotations.NullMarked;
