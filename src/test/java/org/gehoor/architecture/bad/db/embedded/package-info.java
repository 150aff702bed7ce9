/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.db.embedded;

import org.jspecify.annotations.NullMarked;
