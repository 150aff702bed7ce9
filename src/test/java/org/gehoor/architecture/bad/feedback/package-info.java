/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.feedback;

import org.jspecify.annotations.NullMarked;
