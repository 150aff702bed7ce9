/// The computer that helps colleagues: it shows articles that may be of use. It sends nothing and fills in nothing.
///
/// Nobody needs it; the build without this room shows one panel less. Doors: none. Known to others only as
/// [org.gehoor.conversation.Suggestions].
@NullMarked
package org.gehoor.assist;

import org.jspecify.annotations.NullMarked;
