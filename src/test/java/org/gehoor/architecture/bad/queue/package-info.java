/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.queue;

import org.jspecify.annotations.NullMarked;
