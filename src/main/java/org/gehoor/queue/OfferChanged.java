package org.gehoor.queue;

import java.util.Set;
import org.gehoor.events.Event;
import org.gehoor.vocabulary.StaffId;

/// Somebody was offered to this member of staff, or is no longer.
public record OfferChanged(StaffId staff) implements Event {

    /// What the pages of one member of staff follow.
    public static String topic(StaffId staff) {
        return "staff:" + staff;
    }

    @Override
    public Set<String> topics() {
        return Set.of(topic(staff));
    }
}
