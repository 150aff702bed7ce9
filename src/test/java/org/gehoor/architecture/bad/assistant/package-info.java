/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.assistant;

import org.jspecify.annotations.NullMarked;
