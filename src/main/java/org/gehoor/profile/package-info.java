/// What the law asks of us, as data: by when a person, an answer, a call, a decision or a solution is due, each number with its source, the day on
/// which it was read and how well it was checked.
///
/// 1. A profile is a file in `profiles/promises/`. One that says something that cannot be is refused at start, with file, line and what to write.
/// 2. Several profiles may apply; of their terms and our own the earliest moment holds. A term with a share ("95 of 100") is a goal over all
///    people who ask and gives no moment for one of them.
/// 3. At least one profile applies. Without a choice it is the strictest text known, Spain's Ley 10/2025.
/// 4. A line says what kind of matter its people come with; who they are plays no part.
///
/// Doors: none.
@NullMarked
package org.gehoor.profile;

import org.jspecify.annotations.NullMarked;
