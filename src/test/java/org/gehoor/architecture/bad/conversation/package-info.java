/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.conversation;

import org.jspecify.annotations.NullMarked;
