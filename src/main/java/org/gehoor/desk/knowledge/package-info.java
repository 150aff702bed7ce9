/// The pages on which staff write, check and look after what we know.
///
/// 1. Every address asks the table of [org.gehoor.access.Permission] first: reading, writing and checking are three rights.
/// 2. What a customer reads changes only when somebody who may check says so; what others write is proposed.
/// 3. Words typed here are never lost: who saved in between, and what they changed, is shown beside what was typed.
/// 4. Everything is a form and a page; JavaScript only saves typing.
///
/// Doors: none.
@NullMarked
package org.gehoor.desk.knowledge;

import org.jspecify.annotations.NullMarked;
