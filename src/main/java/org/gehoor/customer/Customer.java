package org.gehoor.customer;

import java.util.Optional;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.PhoneNumber;

/// A customer as they made themselves known. The name may be empty: nobody has to tell it in order to be helped.
public record Customer(CustomerId id, String name, Optional<EmailAddress> email, Optional<PhoneNumber> phone, Language language) {}
