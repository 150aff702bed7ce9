package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.Sending;

/// What was typed about a mailbox, field by field. Secrets are read from it and never written into it.
public record MailboxForm(Map<String, String> fields) {

    private static final List<String> FIELDS = List.of("address", "name", "topic", "language", "signature", "fetch", "imap_host", "imap_port", "imap_tls",
            "imap_user", "imap_login", "imap_password", "token_endpoint", "client_id", "client_secret", "refresh_token", "folder", "stock", "afterwards",
            "move_to", "trusted", "send", "smtp_host", "smtp_port", "smtp_tls", "smtp_user", "smtp_password");
    private static final List<String> SECRETS = List.of("imap_password", "client_secret", "refresh_token", "smtp_password");

    public MailboxForm {
        fields = Map.copyOf(fields);
    }

    static MailboxForm of(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        FIELDS.forEach(field -> fields.put(field, Optional.ofNullable(request.getParameter(field)).orElse("").strip()));
        return new MailboxForm(fields);
    }

    /// A new mailbox, filled in as most are.
    static MailboxForm empty() {
        return new MailboxForm(Map.ofEntries(Map.entry("language", "nl"), Map.entry("fetch", "imap"), Map.entry("imap_port", "993"),
                Map.entry("imap_tls", "implicit"), Map.entry("imap_login", "password"), Map.entry("folder", "INBOX"), Map.entry("stock", "unread"),
                Map.entry("afterwards", "keep"), Map.entry("send", "ours"), Map.entry("smtp_port", "587"), Map.entry("smtp_tls", "starttls")));
    }

    static MailboxForm of(Mailbox mailbox, Optional<Fetching> fetching) {
        var fields = new HashMap<>(empty().fields());
        fields.putAll(Map.of("address", mailbox.address().text(), "name", mailbox.name(), "topic", mailbox.topic(), "language", mailbox.language().tag(),
                "signature", mailbox.signature(), "fetch", fetching.isPresent() ? "imap" : "none", "send", mailbox.sending().isPresent() ? "own" : "ours"));
        fetching.ifPresent(how -> put(fields, how));
        mailbox.sending().ifPresent(how -> put(fields, how));
        return new MailboxForm(fields);
    }

    private static void put(Map<String, String> fields, Fetching how) {
        fields.putAll(Map.of("imap_host", how.server().host(), "imap_port", Integer.toString(how.server().port()), "imap_tls", how.server().tls().code(),
                "imap_user", how.login().user(), "folder", how.folder().name(), "stock", how.folder().stock().code(),
                "afterwards", how.folder().afterwards().code(), "move_to", how.folder().moveTo(), "trusted", how.trusted()));
        if (how.login() instanceof Login.ByToken by) {
            fields.putAll(Map.of("imap_login", "token", "token_endpoint", by.endpoint().toString(), "client_id", by.client()));
        }
    }

    private static void put(Map<String, String> fields, Sending how) {
        fields.putAll(Map.of("smtp_host", how.host(), "smtp_port", Integer.toString(how.port()), "smtp_tls", how.tls().code(), "smtp_user", how.user()));
    }

    /// What was typed there; empty when nothing was.
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    boolean is(String field, String value) {
        return of(field).equals(value);
    }

    /// The same, to be shown again: what is secret must be typed again.
    MailboxForm withoutSecrets() {
        var others = new HashMap<>(fields);
        SECRETS.forEach(others::remove);
        return new MailboxForm(others);
    }
}
