package org.gehoor.ledger;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Somebody else who signs: with keys of their own, in whatever name.
public final class Stranger {

    private Stranger() {}

    public static SigningKeys keys(String origin, Path folder) {
        return new SigningKeys(folder, () -> List.of(origin), () -> true, Clock.systemUTC());
    }
}
