/// The proofs of the guarantees (DESIGN 2), on a real PostgreSQL. Each class is named after what it guarantees.
@NullMarked
package org.gehoor.guarantees;

import org.jspecify.annotations.NullMarked;
