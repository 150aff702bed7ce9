package org.gehoor.admin;

import java.util.List;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// The form of a date that differs, or of some in a row.
///
/// @param title   what is done here
/// @param href    where it is sent
/// @param back    the page it belongs to
/// @param changed what somebody else wrote meanwhile; empty when nobody did
public record HoursDayView(String title, String href, String back, String whose, HoursForm typed, Faults faults, List<Choice> also, List<String> changed) {

    public HoursDayView {
        also = List.copyOf(also);
        changed = List.copyOf(changed);
    }
}
