package org.gehoor.mail;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.correspondence.Raw;

/// What a server that received a mail before us found out about its sender (RFC 8601). It counts only when we trust that server, and when it
/// takes away what others wrote in its name.
///
/// @param server  its authserv-id, in lower case
/// @param results in order
public record AuthenticationResults(String server, List<Result> results) {

    private static final int LONGEST = 16_384;
    private static final int LONGEST_PROOF = 1_000;
    private static final Pattern RESULT = Pattern.compile("([a-z0-9-]+)(?:\\s*/\\s*[0-9]+)?\\s*=\\s*([a-z]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PROPERTY = Pattern.compile("([a-z]+)\\s*\\.\\s*([a-z0-9_-]+)\\s*=\\s*(\"[^\"]*\"|[^\\s\";]+)", Pattern.CASE_INSENSITIVE);

    public AuthenticationResults {
        results = List.copyOf(results);
    }

    /// One method and what it gave.
    ///
    /// @param method     `spf`, `dkim`, `dmarc`
    /// @param value      `pass`, `fail`, `none`
    /// @param properties for instance `header.d` and a domain
    public record Result(String method, String value, Map<String, String> properties) {

        public Result {
            properties = Map.copyOf(properties);
        }

        boolean passes(String which) {
            return method.equals(which) && value.equals("pass");
        }

        private Optional<String> domain(String property) {
            return Optional.ofNullable(properties.get(property)).flatMap(text -> text.contains("@") ? Domains.of(text) : Domains.read(text));
        }
    }

    /// Reads the value of one Authentication-Results field.
    public static Optional<AuthenticationResults> read(String field) {
        if (field.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> parts = parts(withoutComments(field));
        String server = parts.getFirst().strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
        var results = new ArrayList<Result>();
        for (String part : parts.subList(1, parts.size())) {
            Matcher result = RESULT.matcher(part.strip());
            if (result.lookingAt()) {
                results.add(new Result(result.group(1).toLowerCase(Locale.ROOT), result.group(2).toLowerCase(Locale.ROOT), properties(part)));
            }
        }
        return server.isEmpty() ? Optional.empty() : Optional.of(new AuthenticationResults(server, results));
    }

    /// The proof that a mail brings along from a server of ours: its topmost field in this server's name, and that alone.
    ///
    /// @param server the authserv-id that the server of ours writes; nothing is proven when it is empty
    public static Raw.Proof trusted(byte[] mail, String server) {
        MailHead head = MailHead.of(mail);
        return head.fields().all("Authentication-Results").stream().map(AuthenticationResults::read).flatMap(Optional::stream)
                .filter(found -> !server.isEmpty() && found.server.equals(server.toLowerCase(Locale.ROOT))).findFirst()
                .map(found -> new Raw.Proof(head.from().filter(found::proves).isPresent(), found.words()))
                .orElse(Raw.Proof.NONE);
    }

    /// Whether the domain in From is proven. When the server says nothing of DMARC, SPF or DKIM must have passed for the same organisation.
    private boolean proves(String from) {
        boolean dmarc = results.stream().anyMatch(result -> result.method.equals("dmarc") && !result.value.equals("none"));
        return results.stream().anyMatch(result -> dmarc
                ? result.passes("dmarc") && result.domain("header.from").filter(domain -> Domains.areAligned(domain, from, false)).isPresent()
                : result.passes("dkim") && isAligned(result, List.of("header.d", "header.i"), from)
                  || result.passes("spf") && isAligned(result, List.of("smtp.mailfrom", "smtp.helo"), from));
    }

    private static boolean isAligned(Result result, List<String> properties, String from) {
        return properties.stream().filter(result.properties::containsKey).findFirst().flatMap(result::domain)
                .filter(domain -> Domains.areAligned(domain, from, false)).isPresent();
    }

    private String words() {
        var words = new ArrayList<String>();
        for (Result result : results) {
            var one = new StringBuilder(result.method).append('=').append(result.value);
            result.properties.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(pair -> one.append(' ').append(pair.getKey()).append('=').append(pair.getValue()));
            words.add(one.toString());
        }
        String all = String.join("; ", words);
        return all.substring(0, Math.min(LONGEST_PROOF, all.length()));
    }

    private static Map<String, String> properties(String part) {
        var properties = new LinkedHashMap<String, String>();
        Matcher property = PROPERTY.matcher(part);
        while (property.find()) {
            properties.putIfAbsent((property.group(1) + '.' + property.group(2)).toLowerCase(Locale.ROOT), property.group(3).replaceAll("^\"|\"$", ""));
        }
        return properties;
    }

    /// Comments stand in round brackets and may hold others (RFC 5322, 3.2.2); what is never closed reaches to the end.
    private static String withoutComments(String field) {
        var text = new StringBuilder();
        int depth = 0;
        boolean quoted = false;
        for (int at = 0; at < field.length(); at++) {
            char one = field.charAt(at);
            if (one == '\\' && (quoted || depth > 0)) {
                at++;
            } else if (one == '"' && depth == 0) {
                quoted = !quoted;
                text.append(one);
            } else if (one == '(' && !quoted) {
                depth++;
            } else if (one == ')' && !quoted && depth > 0) {
                depth--;
                text.append(' ');
            } else if (depth == 0) {
                text.append(one);
            }
        }
        return text.toString();
    }

    /// What stands between semicolons, outside of quotation marks.
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            quoted ^= text.charAt(at) == '"';
            if (text.charAt(at) == ';' && !quoted) {
                parts.add(text.substring(from, at));
                from = at + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
