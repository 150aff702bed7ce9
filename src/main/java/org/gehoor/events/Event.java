package org.gehoor.events;

import java.util.OptionalLong;
import java.util.Set;

/// Something that happened. Rooms define records that implement this; nothing personal may be in them.
public interface Event {

    /// What it is about, for instance `conversation:0197…` and `line`. Pages subscribe to topics.
    Set<String> topics();

    /// The number of the entry of the ledger that tells the rest, when there is one; the topic names its stream.
    default OptionalLong entry() {
        return OptionalLong.empty();
    }

    /// The name that stands in the feed.
    default String kind() {
        return getClass().getSimpleName();
    }
}
