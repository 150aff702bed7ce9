/// Every word people read, in every language, in one place.
///
/// Each room keeps its words in `words/<room>_<tag>.properties` (UTF-8, ICU message patterns with named arguments).
///
/// 1. All languages have the same keys, and a key asks the same arguments in each; otherwise the program does not start.
/// 2. A key belongs to a room: it starts with `<room>.`, or with `refusal.<room>.` for what that room may refuse.
/// 3. A word that is missing is never replaced by its key or by another language: it throws, and a test finds it at build.
///
/// Doors: none.
@NullMarked
package org.gehoor.words;

import org.jspecify.annotations.NullMarked;
