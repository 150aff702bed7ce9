package org.gehoor.mail;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a domain publishes about mail in its name (DMARC, RFC 7489, 6.3), as far as it bears on proof.
///
/// @param strictDkim a signature of a subdomain does not do
/// @param strictSpf  nor does its server
record Policy(boolean strictDkim, boolean strictSpf) {

    /// For who publishes none.
    static final Policy RELAXED = new Policy(false, false);

    /// The policy of a domain, or of its organisation when it has none of its own (RFC 7489, 6.6.3).
    static Optional<Policy> of(String domain, Names names) throws IOException {
        Optional<Policy> own = at(domain, names);
        String organisation = Domains.organisation(domain);
        return own.isPresent() || organisation.equals(domain) ? own : at(organisation, names);
    }

    private static Optional<Policy> at(String domain, Names names) throws IOException {
        List<String> records = names.find("_dmarc." + domain, Names.Kind.TXT).stream().filter(text -> text.matches("v\\s*=\\s*DMARC1\\s*(;.*)?")).toList();
        return records.size() == 1 ? Optional.of(read(records.getFirst())) : Optional.empty();
    }

    private static Policy read(String record) {
        String tags = record.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
        return new Policy((tags + ';').contains(";adkim=s;"), (tags + ';').contains(";aspf=s;"));
    }
}
