/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.vocabulary;

import org.jspecify.annotations.NullMarked;
