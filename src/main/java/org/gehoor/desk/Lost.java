package org.gehoor.desk;

import org.jspecify.annotations.Nullable;

/// That a mail of ours did not arrive, and what can be done about it.
///
/// @param said    to which address
/// @param why     in plain words
/// @param now     the address we have of the customer when it is another one; null when it is that one
/// @param number  of the customer's telephone; null when we know none
/// @param call    where to plan a call; null for who does not have the conversation in hand
/// @param address where to put the address right; null for who does not have the conversation in hand
public record Lost(String said, String why, @Nullable String now, @Nullable String number, @Nullable String call, @Nullable String address) {}
