package org.gehoor.events;

import java.util.OptionalLong;

/// One row of the feed: something happened about this topic; `entry` is the number in the stream of the ledger that tells the rest.
public record Told(Position position, String topic, String kind, OptionalLong entry) {}
