package org.gehoor.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gehoor.mime.Report.Recipient;

/// Reads what mail servers say of mail they did not deliver, are late with, or delivered: by RFC 3464, and as servers wrote before it and some still do.
public final class Reports {

    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> RETURNED = Set.of("message/rfc822", "message/global", "text/rfc822-headers", "text/rfc822-header", "message/rfc822-headers",
            "message/global-headers");
    private static final int MOST_RETURNED = 200_000;

    private Reports() {}

    /// As [#of(Mail, String)] for a mail whose envelope is not known.
    public static Optional<Report> of(Mail mail) {
        return of(mail, "");
    }

    /// What a mail reports; empty when it is no report, or when nothing in it says about whom it is.
    ///
    /// @param envelopeFrom as for [Robots#of(Mail, String)]
    public static Optional<Report> of(Mail mail, String envelopeFrom) {
        boolean bounce = Robots.of(mail, envelopeFrom).filter(machine -> machine.kind() == Automatic.Kind.BOUNCE).isPresent();
        if (!bounce || mail.text().stripLeading().startsWith("{")) {
            return Optional.empty();
        }
        Optional<Head> returned = returned(mail);
        var told = BounceText.of(mail);
        List<Recipient> recipients = DeliveryStatus.in(status(mail));
        if (recipients.isEmpty()) {
            recipients = told.recipients();
        }
        if (recipients.isEmpty()) {
            recipients = returned.map(Head::to).orElse(List.of()).stream().map(to -> told.about(to.address())).toList();
        }
        Optional<String> id = returned.flatMap(Head::messageId).filter(one -> !one.isBlank()).or(told::messageId).or(() -> answered(mail));
        return recipients.isEmpty() ? Optional.empty() : Optional.of(new Report(recipients, id));
    }

    /// The fields of the report: those of its own part, else as they stand among the words.
    private static String status(Mail mail) {
        var status = new ArrayList<String>();
        mail.files().stream().filter(file -> STATUS.contains(file.type())).forEach(file -> status.add(new String(file.bytes(), StandardCharsets.UTF_8)));
        status.add(mail.text());
        return String.join("\n\n", status);
    }

    /// The head of the mail that came back.
    private static Optional<Head> returned(Mail mail) {
        return mail.files().stream().filter(file -> RETURNED.contains(file.type()))
                .map(file -> Mime.read(Arrays.copyOf(file.bytes(), Math.min(file.bytes().length, MOST_RETURNED))).head()).findFirst();
    }

    /// Some servers say which mail they answer as people do.
    private static Optional<String> answered(Mail mail) {
        List<String> references = mail.head().references();
        return references.isEmpty() ? Optional.empty() : Optional.of(references.getLast());
    }
}
