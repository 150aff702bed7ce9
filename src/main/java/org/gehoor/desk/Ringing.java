package org.gehoor.desk;

import org.gehoor.queue.Offer;

/// Somebody who is there and is offered to who is looking.
///
/// @param id    of the conversation
/// @param href  where it is taken: `…/offer`
/// @param way   how they came and in which line: `chat, Facturen in het Nederlands`
/// @param since since when they wait
/// @param need  what the customer said to need; empty for nothing
/// @param left  seconds until it goes on to a colleague
public record Ringing(String id, String href, String icon, String name, String gist, String way, String since, String need, Mark mark, long left) {

    /// How many seconds there were to begin with.
    public long all() {
        return Offer.TIME.toSeconds();
    }
}
