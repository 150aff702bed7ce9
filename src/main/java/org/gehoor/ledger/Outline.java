package org.gehoor.ledger;

import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/// What may be told of an entry to anybody: everything but its words and names, which this type has no room for.
public record Outline(UUID stream, long sequence, Instant at, String kind, Author.Kind authorKind, SortedMap<String, String> facts) {}
