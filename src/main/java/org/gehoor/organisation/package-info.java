/// Who we are: the organisation, its brands, how it can be reached, and what our computer is called. One installation is one organisation.
///
/// Doors: none.
@NullMarked
package org.gehoor.organisation;

import org.jspecify.annotations.NullMarked;
