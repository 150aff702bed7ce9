package org.gehoor.arrival;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// The number of one sending of a form. The same form with the same words twice is one sending; who goes back, writes something else
/// and sends again has said something new, though the page still carried the old number.
public final class Once {

    private Once() {}

    /// The number of this sending. `typed` is what the form carried; without it, or when it is none, every sending counts.
    public static UUID of(String typed, String words) {
        try {
            UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
        return UUID.nameUUIDFromBytes((typed + '\n' + words).getBytes(StandardCharsets.UTF_8));
    }
}
