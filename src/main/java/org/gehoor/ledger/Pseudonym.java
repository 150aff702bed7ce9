package org.gehoor.ledger;

import java.util.UUID;

/// A random name for an author that stays in the chain; who it is stands in a table that erasure empties.
public record Pseudonym(UUID value) {}
