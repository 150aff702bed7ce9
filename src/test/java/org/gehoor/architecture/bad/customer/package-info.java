/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.customer;

import org.jspecify.annotations.NullMarked;
