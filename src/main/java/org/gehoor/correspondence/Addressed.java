package org.gehoor.correspondence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.mime.Head;
import org.gehoor.mime.Sender;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Reference;

/// What the addresses of a mail say: where it was sent, which conversation it answers, and who else got it.
///
/// @param mailbox it came to; empty when we have none at all
/// @param reply   the conversation whose signed address it was sent to
/// @param others  who else it was sent to, without ourselves and without the sender
/// @param sender  who wrote it, when mail can reach them and it is not ourselves
record Addressed(Optional<Mailbox> mailbox, Optional<Reference> reply, List<Sender> others, Optional<EmailAddress> sender) {

    /// More than anybody copies by hand.
    private static final int MOST_OTHERS = 50;
    private static final List<String> DELIVERED = List.of("Delivered-To", "X-Original-To", "Envelope-To", "X-Envelope-To");

    /// @param ours all our mailboxes, the oldest first
    static Addressed of(Raw raw, Head head, List<Mailbox> ours, ReplyAddresses replies) {
        List<String> sentTo = Stream.of(raw.to().stream(), head.to().stream().map(Sender::address), head.cc().stream().map(Sender::address),
                        DELIVERED.stream().flatMap(name -> head.fields().all(name).stream()))
                .flatMap(addresses -> addresses).map(Addressed::plain).distinct().toList();
        Optional<Mailbox> mailbox = raw.mailbox().flatMap(id -> ours.stream().filter(one -> one.id().equals(id)).findFirst())
                .or(() -> sentTo.stream().flatMap(address -> owner(ours, address).stream()).findFirst())
                .or(() -> ours.stream().findFirst());
        Optional<EmailAddress> sender = head.from().flatMap(from -> EmailAddress.read(plain(from.address())))
                .filter(address -> owner(ours, plain(address.text())).isEmpty());
        return new Addressed(mailbox, sentTo.stream().flatMap(address -> replies.read(address).stream()).findFirst(),
                others(head, ours, sender), sender);
    }

    private static List<Sender> others(Head head, List<Mailbox> ours, Optional<EmailAddress> sender) {
        Map<String, Sender> others = new LinkedHashMap<>();
        Stream.concat(head.to().stream(), head.cc().stream())
                .filter(one -> EmailAddress.read(plain(one.address())).isPresent() && owner(ours, plain(one.address())).isEmpty())
                .filter(one -> sender.filter(from -> from.text().equalsIgnoreCase(plain(one.address()))).isEmpty())
                .forEach(one -> others.putIfAbsent(plain(one.address()), one));
        return new ArrayList<>(others.values()).subList(0, Math.min(MOST_OTHERS, others.size()));
    }

    /// The mailbox with this address; what follows a plus in its name does not count.
    private static Optional<Mailbox> owner(List<Mailbox> ours, String address) {
        int at = address.lastIndexOf('@');
        int plus = address.indexOf('+');
        String without = plus > 0 && plus < at ? address.substring(0, plus) + address.substring(at) : address;
        return ours.stream().filter(one -> plain(one.address().text()).equals(address)).findFirst()
                .or(() -> ours.stream().filter(one -> plain(one.address().text()).equals(without)).findFirst());
    }

    private static String plain(String address) {
        return address.replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT);
    }
}
