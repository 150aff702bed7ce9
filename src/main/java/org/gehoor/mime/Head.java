package org.gehoor.mime;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What stands above a mail, decoded.
///
/// @param messageId  without angle brackets and blanks
/// @param references what it says it answers, oldest first: References, then In-Reply-To; without angle brackets
/// @param fields     all header fields, in order, for what is not above
public record Head(String subject, Optional<Sender> from, List<Sender> replyTo, List<Sender> to, List<Sender> cc, Optional<String> messageId,
                   List<String> references, Optional<Instant> date, Fields fields) {

    public Head {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        references = List.copyOf(references);
    }
}
