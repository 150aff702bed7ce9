/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.knowledge;

import org.jspecify.annotations.NullMarked;
