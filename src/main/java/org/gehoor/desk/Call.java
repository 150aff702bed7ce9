package org.gehoor.desk;

/// A call that was promised, for who makes it.
///
/// @param number as people write it; empty when it was erased
/// @param dial   as a telephone takes it
public record Call(String number, String dial, String window, String attempt) {}
