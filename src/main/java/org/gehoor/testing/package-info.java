/// What tests need and users of our code may want too: a clock that is moved by hand.
///
/// Beside the floors, not on one: it uses the JDK and nothing else, and no room uses it.
@NullMarked
package org.gehoor.testing;

import org.jspecify.annotations.NullMarked;
