package org.gehoor.portal;

import java.util.List;
import org.gehoor.pages.Faults;

/// The cases that this browser may see: those that run and those that ended. `toDo` is how many wait for the customer.
public record CaseList(List<Row> running, List<Row> ended, int toDo, Faults faults) {

    public CaseList {
        running = List.copyOf(running);
        ended = List.copyOf(ended);
    }

    /// One of them.
    public record Row(String address, String reference, String title, CaseView.Next next) {}
}
