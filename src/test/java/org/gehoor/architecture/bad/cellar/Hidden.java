package org.gehoor.architecture.bad.cellar;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;

/// In a room that nobody drew, and that does not say what it is.
@Breaks({Wall.EVERY_ROOM_IS_IN_THE_PLAN, Wall.A_ROOM_SAYS_WHAT_IT_IS})
public final class Hidden {}
