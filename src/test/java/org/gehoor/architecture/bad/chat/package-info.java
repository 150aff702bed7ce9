/// A room of the bad house.
@NullMarked
package org.gehoor.architecture.bad.chat;

import org.jspecify.annotations.NullMarked;
