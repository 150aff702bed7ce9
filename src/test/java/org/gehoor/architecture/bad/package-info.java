/// A house built to be found out: each class that bears [org.gehoor.architecture.Breaks] breaks the walls it names and no others.
@NullMarked
package org.gehoor.architecture.bad;

import org.jspecify.annotations.NullMarked;
