package org.gehoor.correspondence;

import java.util.UUID;

/// Where mail comes in, whichever way it came.
public interface Incoming {

    /// Takes a mail. When this returns, it is committed and will become what it is; only then may its sender be told so.
    ///
    /// @return the number of this arrival
    /// @throws RuntimeException when it could not be kept: then nothing of it is, and its sender must try again
    UUID take(Raw raw);
}
