package org.gehoor.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.Headers;
import org.apache.james.jdkim.api.Result;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.apache.james.jdkim.exceptions.TempFailException;
import org.apache.james.jdkim.impl.Message;
import org.apache.james.mime4j.MimeException;

/// The signatures under a mail (DKIM, RFC 6376).
record Signatures(Names names) {

    private static final int MOST = 5;

    /// A signature and whether it holds.
    record Signature(String domain, String selector, boolean holds) {}

    /// The first five; none when the mail cannot be read so far. What was left out of a signature may have been added by anybody, so one over a part
    /// of the body (`l=`) holds nothing here, nor does one by SHA-1 (RFC 8301).
    List<Signature> under(byte[] mail) {
        try {
            var message = new Message(new ByteArrayInputStream(mail));
            try {
                return under(message);
            } finally {
                message.dispose();
            }
        } catch (IOException | MimeException | RuntimeException unreadable) {
            return List.of();
        }
    }

    private List<Signature> under(Message message) throws IOException {
        var verifier = new DKIMVerifier((_, selector, domain) -> key(selector + "._domainkey." + domain));
        try {
            verifier.verify(new First(message), message.getBodyInputStream());
        } catch (FailException none) {
            // the results say which
        }
        return verifier.getResults().stream().flatMap(result -> signature(result).stream()).toList();
    }

    private List<String> key(String name) throws TempFailException {
        try {
            return names.find(name, Names.Kind.TXT);
        } catch (IOException away) {
            throw new TempFailException("no key: " + away.getMessage());
        }
    }

    private static Optional<Signature> signature(Result result) {
        return Optional.ofNullable(result.getRecord()).flatMap(record -> Domains.read(record.getDToken().toString())
                .map(domain -> new Signature(domain, record.getSelector().toString(), result.isSuccess() && isWhole(record))));
    }

    private static boolean isWhole(SignatureRecord record) {
        return record.getBodyHashLimit() < 0 && !record.getHashMethod().toString().toLowerCase(Locale.ROOT).contains("sha1");
    }

    /// Of many signatures only the first few: each costs a question to the world.
    private record First(Headers all) implements Headers {

        @Override
        public List<String> getFields() {
            return all.getFields();
        }

        @Override
        public List<String> getFields(String name) {
            List<String> fields = all.getFields(name);
            return fields == null || !name.equalsIgnoreCase("DKIM-Signature") || fields.size() <= MOST ? fields : fields.subList(0, MOST);
        }
    }
}
