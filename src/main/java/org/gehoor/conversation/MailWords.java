package org.gehoor.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.gehoor.conversation.Entry.Mailed;
import org.gehoor.conversation.Entry.Party;
import org.gehoor.ledger.LedgerEntry;

/// What a mail bore beside its words, as names and values in the body of its entry (`docs/ledger-format.md`, section 8).
final class MailWords {

    private MailWords() {}

    static Map<String, String> body(Mailed mail) {
        var body = new TreeMap<String, String>();
        body.put("mail.subject", mail.subject());
        put(body, "mail.from", mail.from());
        putAll(body, "mail.to", mail.to());
        putAll(body, "mail.cc", mail.cc());
        mail.messageId().ifPresent(id -> body.put("mail.message-id", id));
        mail.original().ifPresent(file -> body.put("mail.original", file.toString()));
        mail.answerTo().ifPresent(party -> put(body, "mail.answer-to", party));
        mail.rule().ifPresent(rule -> body.put("mail.rule", rule));
        return body;
    }

    static Optional<Mailed> read(LedgerEntry entry) {
        return entry.word("mail.subject").map(subject -> new Mailed(subject, party(entry, "mail.from").orElse(new Party("", "")),
                parties(entry, "mail.to"), parties(entry, "mail.cc"), entry.word("mail.message-id"),
                entry.word("mail.original").map(UUID::fromString), party(entry, "mail.answer-to"), entry.word("mail.rule")));
    }

    private static void putAll(Map<String, String> body, String prefix, List<Party> parties) {
        for (int i = 0; i < parties.size(); i++) {
            put(body, prefix + "." + i, parties.get(i));
        }
    }

    private static void put(Map<String, String> body, String prefix, Party party) {
        body.put(prefix + ".name", party.name());
        body.put(prefix + ".address", party.address());
    }

    private static List<Party> parties(LedgerEntry entry, String prefix) {
        var parties = new ArrayList<Party>();
        for (Optional<Party> next = party(entry, prefix + ".0"); next.isPresent(); next = party(entry, prefix + "." + parties.size())) {
            parties.add(next.get());
        }
        return parties;
    }

    private static Optional<Party> party(LedgerEntry entry, String prefix) {
        return entry.word(prefix + ".address").map(address -> new Party(entry.word(prefix + ".name").orElse(""), address));
    }
}
