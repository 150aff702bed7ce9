package org.gehoor.redaction;

/// Something personal in [Flat] words, from its first character to the one after its last.
record Found(int from, int to, Kind kind) {}
