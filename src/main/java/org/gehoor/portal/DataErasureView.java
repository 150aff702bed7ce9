package org.gehoor.portal;

import java.util.List;
import org.gehoor.pages.Faults;

/// `/cases/data/erasure`: what goes, what stays, and the last step.
///
/// @param open   the cases that have not ended
/// @param held   the cases that must stay, each with its sentence
/// @param cases  how many cases would be erased
/// @param more   whether somebody wrote in this browser whose address is not proved now
public record DataErasureView(List<Open> open, List<String> held, int cases, boolean more, Faults faults) {

    public DataErasureView {
        open = List.copyOf(open);
        held = List.copyOf(held);
    }

    /// One that has not ended, and what is promised in it.
    public record Open(String address, String title, String promised) {}
}
