/// Public holidays of countries and their regions, and with them: what is a working day.
///
/// 1. A working day is no Saturday, no Sunday and no public holiday. A day that is only observed is a working day.
/// 2. What is a public holiday is what Jollyday's tables say; nothing is added here. Worth knowing:
///    - Netherlands: King's day is 27 April, or 26 April when the 27th is a Sunday. Liberation Day (5 May) is a public holiday every year,
///      as in the Algemene termijnenwet, art. 3(1), although many people work then. Good Friday is observed only. That law puts it on a
///      level with a public holiday (art. 3(2)); it is a working day here all the same, because that makes our terms end earlier, never later.
///    - Belgium: 2 and 15 November and 31 December are observed only.
///    - Spain: the country has ten days; Easter Monday, Maundy Thursday and a community's own day belong to regions (`ct`, `md`, …).
///    - United Kingdom: Easter Monday and the summer bank holiday are holidays of the regions `eng`, `wls`, `sct` and `nir`. Christmas on a
///      weekend moves to the next working days.
/// 3. A country is an ISO 3166-1 code of two letters, a region what follows the country in its ISO 3166-2 code, both in any case.
/// 4. Tables are read when a country is first asked for, not at start, and a year is counted once. Nothing here changes: all threads may ask.
///
/// Doors: none.
@NullMarked
package org.gehoor.calendar;

import org.jspecify.annotations.NullMarked;
