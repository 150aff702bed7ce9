package org.gehoor.portal;

import org.gehoor.erasure.Holdings;
import org.gehoor.pages.Faults;

/// `/cases/data`: what we hold on whoever sits at this browser.
///
/// @param more   whether somebody wrote in this browser whose address is not proved now: there may be more
/// @param mailed whether a code can be sent at all
public record DataView(Holdings holdings, boolean more, boolean mailed, String email, Faults faults) {}
