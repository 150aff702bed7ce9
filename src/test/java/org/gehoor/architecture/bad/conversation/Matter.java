package org.gehoor.architecture.bad.conversation;

import org.gehoor.architecture.bad.customer.Customer;

/// Innocent itself: it may know its customer. Whoever can see it can see the customer too.
public interface Matter {
    Customer customer();
}
