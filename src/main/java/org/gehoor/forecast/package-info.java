/// What a wait will be: the formulas of waiting lines, and the estimate that a promise is made of.
///
/// Pure arithmetic: no database, no clock, no rule about who is helped when. `docs/waits.md` tells what is computed and from where it comes.
///
/// 1. An estimate knows how many stand before somebody, who works, and what was measured of the line. It knows nothing of who waits (G4).
/// 2. What is measured is forgotten by the number of contacts and not by the hour, so that a quiet line remembers as much as a busy one.
/// 3. The same numbers in give the same promise out: simulated days and real ones run the same code.
///
/// Doors: none; `queue` comes here, and whoever wants to try it without the rest.
@NullMarked
package org.gehoor.forecast;

import org.jspecify.annotations.NullMarked;
