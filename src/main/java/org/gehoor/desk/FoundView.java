package org.gehoor.desk;

/// What was found, and the lists beside it.
public record FoundView(Found found, ListView lists) {}
