package org.gehoor.architecture.bad.queue;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.customer.Customer;

/// Orders the line by worth.
@Breaks(Wall.THE_LINE_DOES_NOT_KNOW_WHO_YOU_ARE)
final class RichFirst {
    int order(Customer one, Customer other) {
        return Long.compare(other.worth(), one.worth());
    }
}
