/// The gate: what leaves the house for anybody but the customer passes here, without personal data (G11).
///
/// 1. What is known of this customer is taken out exactly, and what looks like personal data strictly.
/// 2. A second look, which shares nothing with the first, judges the bytes that leave; what it finds stops them.
/// 3. [Cleared] can be made only here, and whoever sends to a model, a web hook, a public database or a support bundle takes nothing else.
///
/// Doors: none.
@NullMarked
package org.gehoor.redaction;

import org.jspecify.annotations.NullMarked;
