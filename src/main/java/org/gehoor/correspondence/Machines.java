package org.gehoor.correspondence;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.gehoor.mime.Automatic;
import org.gehoor.mime.Automatic.Kind;
import org.gehoor.mime.Fields;
import org.gehoor.mime.Mail;

/// Whether a machine wrote a mail: the plain signs of RFC 3834, 3464 and 2919.
final class Machines {

    private Machines() {}

    static Optional<Automatic> of(Mail mail, String envelopeFrom) {
        Fields fields = mail.head().fields();
        if (has(fields, "Content-Type", value -> value.startsWith("multipart/report"))) {
            return Optional.of(new Automatic(Kind.BOUNCE, "RFC 3464: multipart/report"));
        }
        if (has(fields, "Auto-Submitted", value -> !value.isEmpty() && !value.startsWith("no"))) {
            return Optional.of(new Automatic(Kind.AUTO_REPLY, "RFC 3834: Auto-Submitted"));
        }
        if (has(fields, "List-Id", _ -> true)) {
            return Optional.of(new Automatic(Kind.LIST, "RFC 2919: List-Id"));
        }
        boolean server = mail.head().from().filter(from -> from.address().toLowerCase(Locale.ROOT).startsWith("mailer-daemon@")).isPresent();
        return server ? Optional.of(new Automatic(Kind.BOUNCE, "RFC 5321: MAILER-DAEMON")) : Optional.empty();
    }

    private static boolean has(Fields fields, String name, Predicate<String> as) {
        return fields.first(name).map(value -> value.strip().toLowerCase(Locale.ROOT)).filter(as).isPresent();
    }
}
