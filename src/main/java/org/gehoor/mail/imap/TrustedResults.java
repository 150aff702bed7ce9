package org.gehoor.mail.imap;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gehoor.correspondence.Raw;
import org.gehoor.mime.Fields;

/// What the server that received a mail found out about its sender (RFC 8601). Anybody can write such a field into a mail; only the topmost one
/// under the trusted name counts, as the receiving server puts its own above what was there.
final class TrustedResults {

    private static final int MOST = 2_000;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PASSES = Pattern.compile("(?i)dmarc\\s*=\\s*pass(\\s.*)?");

    private TrustedResults() {}

    /// @param trusted the name by which the receiving server signs; empty to believe nobody
    static Raw.Proof of(Fields head, String trusted) {
        if (trusted.isBlank()) {
            return Raw.Proof.NONE;
        }
        return head.all("Authentication-Results").stream().map(TrustedResults::parts)
                .filter(parts -> by(parts).filter(trusted::equalsIgnoreCase).isPresent())
                .findFirst().map(TrustedResults::proof).orElse(Raw.Proof.NONE);
    }

    private static List<String> parts(String field) {
        String plain = field;
        for (String before = ""; !before.equals(plain); ) {
            before = plain;
            plain = COMMENT.matcher(plain).replaceAll(" ");
        }
        return Arrays.stream(plain.replaceAll("\\s+", " ").split(";")).map(String::strip).toList();
    }

    private static Optional<String> by(List<String> parts) {
        return parts.stream().findFirst().map(first -> first.split(" ")[0].replace("\"", ""));
    }

    private static Raw.Proof proof(List<String> parts) {
        List<String> results = parts.stream().skip(1).filter(part -> !part.isEmpty()).toList();
        String words = String.join("; ", results);
        return new Raw.Proof(results.stream().anyMatch(part -> PASSES.matcher(part).matches()), words.substring(0, Math.min(MOST, words.length())));
    }
}
