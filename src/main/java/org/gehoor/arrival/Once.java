package org.gehoor.arrival;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gehoor.files.Uploads;

/// The number of one sending of a form. The same form with the same words and files twice is one sending; who goes back, writes
/// something else or chooses another file and sends again has said something new, though the page still carried the old number.
public final class Once {

    private Once() {}

    /// The number of this sending with its files.
    public static UUID of(String typed, String words, Uploads files) {
        return of(typed, words + files.mark());
    }

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
