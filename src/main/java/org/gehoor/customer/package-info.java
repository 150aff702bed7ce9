/// Who our customers are: a name and ways to reach them, as far as they told us.
///
/// Nobody below floor 5 may ask this room who somebody is in order to decide who is helped first: `queue` has no path here (G4).
@NullMarked
package org.gehoor.customer;

import org.jspecify.annotations.NullMarked;
