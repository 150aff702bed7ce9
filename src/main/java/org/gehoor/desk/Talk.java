package org.gehoor.desk;

/// One conversation as it is shown.
public record Talk(Head head, Log log, Write write) {}
