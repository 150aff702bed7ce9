package org.gehoor.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;

/// Mail that arrives in a test.
record Posted(TestHouse house) {

    static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    Mailbox mailbox(String address, String topic, Language language) {
        return house.get(Mailboxes.class).add(Cast.BRAND, new EmailAddress(address), Cast.ZEERAAF.name(), topic, language, "");
    }

    /// Only takes it.
    void take(String mail, String... to) {
        take(bytes(mail), "iemand@elders.example", Raw.Proof.NONE, to);
    }

    /// The next thing that happens happens later, so that the order of conversations is that of their mails.
    void take(byte[] mail, String from, Raw.Proof proof, String... to) {
        house.get(Incoming.class).take(new Raw(mail, Raw.Way.SMTP, Optional.empty(), from, List.of(to), proof));
        house.clock().tick(Duration.ofMillis(1));
    }

    /// Takes it and understands it.
    void arrives(String mail, String... to) {
        take(mail, to);
        house.get(Understanding.class).all();
        house.clock().tick(Duration.ofMillis(1));
    }

    /// All conversations, the oldest first.
    List<Conversation> all() {
        Conversations conversations = house.get(Conversations.class);
        return conversations.begunBefore(Optional.empty(), 10_000).reversed().stream().map(conversations::get).toList();
    }

    /// The only conversation there is.
    Conversation only() {
        assertThat(all()).hasSize(1);
        return all().getFirst();
    }
}
