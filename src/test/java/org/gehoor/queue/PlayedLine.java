package org.gehoor.queue;

import java.time.Instant;
import java.util.OptionalInt;

/// What makes and keeps promises on a simulated day: the rooms, or the same code in memory. People are numbers.
interface PlayedLine {

    /// Somebody comes to work, or goes.
    void working(Instant at, int member, boolean working);

    /// Somebody joins the line.
    ///
    /// @return by when a person was promised
    Instant joins(Instant at, int customer);

    /// Somebody who calls wants to be called from that moment.
    void asksToBeCalled(Instant at, int customer, Instant from);

    /// The moment for that call has come.
    void isToBeCalled(Instant at, int customer);

    /// Somebody takes the next one, if there is one.
    OptionalInt picksUp(Instant at, int member);

    /// Somebody speaks to whom they picked up.
    void speaks(Instant at, int member, int customer);

    /// Somebody gives up waiting.
    void leaves(Instant at, int customer);

    /// For somebody who had left it would have been their turn, in time or not.
    void ghost(Instant at, boolean kept);

    /// Promises whose time is over are noticed.
    void watch(Instant at);
}
