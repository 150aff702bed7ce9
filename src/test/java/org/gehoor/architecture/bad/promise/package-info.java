/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.promise;

import org.jspecify.annotations.NullMarked;
