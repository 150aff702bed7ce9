/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.testing;

import org.jspecify.annotations.NullMarked;
