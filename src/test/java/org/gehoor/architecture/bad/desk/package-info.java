/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.desk;

import org.jspecify.annotations.NullMarked;
