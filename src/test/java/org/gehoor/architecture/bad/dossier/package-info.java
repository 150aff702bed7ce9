/// A dossier that does more than show.
@NullMarked
package org.gehoor.architecture.bad.dossier;

import org.jspecify.annotations.NullMarked;
