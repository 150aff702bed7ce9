package org.gehoor.events;

/// One row of the feed: something happened about this topic.
public record Told(Position position, String topic, String kind) {}
