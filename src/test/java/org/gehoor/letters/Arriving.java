package org.gehoor.letters;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.correspondence.Incoming;
import org.gehoor.correspondence.Raw;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;

/// Mail that comes in while letters go out.
record Arriving(TestHouse house) {

    static final EmailAddress OURS = new EmailAddress("klant@zeeraaf.example");

    Mailbox mailbox() {
        return house.get(Mailboxes.class).add(Cast.BRAND, OURS, "Zeeraaf", "billing", Language.NL, "Zeeraaf Telecom, Postbus 1, Leeuwarden");
    }

    void mail(String from, String to, String cc, String subject, String id) {
        mail(from.replaceAll(".*<|>.*", ""), "From: " + from + "\nTo: " + to + "\n" + (cc.isEmpty() ? "" : "Cc: " + cc + "\n") + "Subject: " + subject + "\nMessage-ID: <" + id
                + ">\nDate: Tue, 12 May 2026 09:58:00 +0200\n\nWaarom staat er € 14,50 op mijn factuur? Nummer " + id + ".\n");
    }

    private void mail(String sender, String mail) {
        house.get(Incoming.class).take(new Raw(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8), Raw.Way.SMTP, Optional.empty(), sender,
                List.of(), Raw.Proof.NONE));
        house.runJob("mail");
        house.clock().tick(Duration.ofMillis(1));
    }

    /// All conversations, the oldest first.
    List<Conversation> conversations() {
        Conversations conversations = house.get(Conversations.class);
        return conversations.begunBefore(Optional.empty(), 1000).reversed().stream().map(conversations::get).toList();
    }
}
