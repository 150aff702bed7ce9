/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.db;

import org.jspecify.annotations.NullMarked;
