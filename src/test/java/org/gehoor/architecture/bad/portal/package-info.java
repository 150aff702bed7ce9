/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.portal;

import org.jspecify.annotations.NullMarked;
