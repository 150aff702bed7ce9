/// The plan of the house, and whether it is built that way. The rules read class files, so what a class only mentions counts too.
@NullMarked
package org.gehoor.architecture;

import org.jspecify.annotations.NullMarked;
