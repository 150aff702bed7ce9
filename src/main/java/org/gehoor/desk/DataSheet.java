package org.gehoor.desk;

import java.util.List;
import org.gehoor.erasure.Holdings;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;

/// Everything we hold on the customer of a conversation, for staff who may see it, and what they may do with it.
///
/// @param open how many of their conversations have not ended
/// @param left whether there is anything to erase
/// @param asks how a customer may have asked to be erased
public record DataSheet(About about, Holdings holdings, int open, boolean left, List<Choice> asks, Faults faults) {

    public DataSheet {
        asks = List.copyOf(asks);
    }
}
