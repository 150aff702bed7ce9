package org.gehoor.chat;

import org.jspecify.annotations.Nullable;

/// The page on which a customer leaves an address. `promise` is what we promise now; null when nothing runs.
public record AddressForm(String id, String email, @Nullable String promise, @Nullable String fault) {}
