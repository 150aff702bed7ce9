package org.gehoor.admin;

import java.net.URI;
import java.util.Optional;
import org.gehoor.mailbox.Fetching;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Mailbox;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.mailbox.Sending;
import org.gehoor.mailbox.Server;
import org.gehoor.mailbox.Tls;
import org.gehoor.pages.Faults;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.words.Words;

/// Understands what was typed about a mailbox, and says at each field what to do when it cannot.
///
/// A secret that is left empty stays as it was, but only for the server and the user it was given for: a changed address would get it otherwise.
final class MailboxReading {

    private static final int LONG = 250;
    private static final int LONGEST = 5_000;

    private final MailboxForm form;
    private final Words words;
    private final Optional<Fetching> before;
    private final Optional<Sending> sendingBefore;
    private Faults faults = Faults.none();

    MailboxReading(MailboxForm form, Words words, Optional<Mailbox> mailbox, Optional<Fetching> before) {
        this.form = form;
        this.words = words;
        this.before = before;
        this.sendingBefore = mailbox.flatMap(Mailbox::sending);
    }

    Faults faults() {
        return faults;
    }

    /// Says at a field what to do.
    void fault(String field, String text) {
        faults = faults.with(field, text);
    }

    Optional<EmailAddress> address() {
        Optional<EmailAddress> address = EmailAddress.read(form.of("address"));
        if (address.isEmpty()) {
            fault("address", words.say("admin.mailbox.fault.address"));
        } else if (!ReplyAddresses.fits(address.get())) {
            fault("address", words.say("admin.mailbox.fault.long_address"));
        }
        return address;
    }

    /// The words of a mailbox that are not too long.
    void words() {
        plain("name", LONG);
        if (form.of("signature").length() > LONGEST) {
            fault("signature", words.say("admin.mailbox.fault.long"));
        }
    }

    /// Empty when it is not fetched from, or something is at fault.
    Optional<Fetching> fetching() {
        if (!form.is("fetch", "imap")) {
            return Optional.empty();
        }
        int had = faults.list().size();
        Optional<Server> server = server("imap");
        filled("imap_user", "admin.mailbox.fault.user");
        filled("folder", "admin.mailbox.fault.folder");
        boolean moves = form.is("afterwards", "move");
        if (moves && (form.of("move_to").isEmpty() || form.is("move_to", form.of("folder")))) {
            fault("move_to", words.say("admin.mailbox.fault.move_to"));
        }
        plain("trusted", LONG);
        Optional<Login> login = form.is("imap_login", "token") ? token() : password();
        if (faults.list().size() > had) {
            return Optional.empty();
        }
        var folder = new Fetching.Folder(form.of("folder"), form.is("stock", "all") ? Fetching.Stock.ALL : Fetching.Stock.UNREAD,
                moves ? Fetching.Afterwards.MOVE : form.is("afterwards", "delete") ? Fetching.Afterwards.DELETE : Fetching.Afterwards.KEEP,
                moves ? form.of("move_to") : "");
        return Optional.of(new Fetching(server.orElseThrow(), login.orElseThrow(), folder, form.of("trusted"), true));
    }

    private Optional<Login> password() {
        Optional<String> kept = before.filter(this::isSamePlace).map(Fetching::login).filter(Login.ByPassword.class::isInstance)
                .map(login -> ((Login.ByPassword) login).password());
        return secret("imap_password", kept, "admin.mailbox.fault.password").map(password -> new Login.ByPassword(form.of("imap_user"), password));
    }

    private Optional<Login> token() {
        Optional<URI> endpoint = endpoint();
        if (endpoint.isEmpty()) {
            fault("token_endpoint", words.say("admin.mailbox.fault.endpoint"));
        }
        filled("client_id", "admin.mailbox.fault.client");
        Optional<Login.ByToken> kept = before.filter(this::isSamePlace).map(Fetching::login).filter(Login.ByToken.class::isInstance).map(Login.ByToken.class::cast)
                .filter(by -> Optional.of(by.endpoint()).equals(endpoint) && by.client().equals(form.of("client_id")));
        Optional<String> refresh = secret("refresh_token", kept.map(Login.ByToken::refreshToken), "admin.mailbox.fault.refresh_token");
        String client = form.of("client_secret").isEmpty() ? kept.map(Login.ByToken::secret).orElse("") : form.of("client_secret");
        return endpoint.flatMap(where -> refresh.map(token -> new Login.ByToken(form.of("imap_user"), where, form.of("client_id"), client, token)));
    }

    private Optional<URI> endpoint() {
        try {
            URI endpoint = URI.create(form.of("token_endpoint"));
            boolean here = "http".equals(endpoint.getScheme()) && endpoint.getHost() != null && Tls.NONE.isFor(endpoint.getHost());
            return endpoint.getHost() != null && ("https".equals(endpoint.getScheme()) || here) ? Optional.of(endpoint) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private boolean isSamePlace(Fetching had) {
        return had.server().host().equals(form.of("imap_host")) && had.login().user().equals(form.of("imap_user"));
    }

    /// Empty when letters leave by the server of the installation, or something is at fault.
    Optional<Sending> sending() {
        if (!form.is("send", "own")) {
            return Optional.empty();
        }
        int had = faults.list().size();
        Optional<Server> server = server("smtp");
        plain("smtp_user", LONG);
        String user = form.of("smtp_user");
        Optional<String> kept = sendingBefore.filter(same -> same.host().equals(form.of("smtp_host")) && same.user().equals(user)).map(Sending::password);
        Optional<String> password = user.isEmpty() ? Optional.of("") : secret("smtp_password", kept, "admin.mailbox.fault.password");
        return faults.list().size() > had ? Optional.empty() : server.map(where -> new Sending(where.host(), where.port(), where.tls(), user, password.orElseThrow()));
    }

    private Optional<Server> server(String which) {
        String host = form.of(which + "_host");
        if (!host.matches("[A-Za-z0-9.:-]{1,253}")) {
            fault(which + "_host", words.say("admin.mailbox.fault.host"));
        }
        String port = form.of(which + "_port");
        if (!port.matches("[1-9]\\d{0,4}") || Integer.parseInt(port) > 65_535) {
            fault(which + "_port", words.say("admin.mailbox.fault.port"));
        }
        Tls tls = form.of(which + "_tls").matches("implicit|starttls|none") ? Tls.of(form.of(which + "_tls")) : Tls.IMPLICIT;
        if (!tls.isFor(host)) {
            fault(which + "_tls", words.say("admin.mailbox.fault.tls"));
        }
        boolean right = faults.list().stream().noneMatch(fault -> fault.field().matches(which + "_(host|port|tls)"));
        return right ? Optional.of(new Server(host, Integer.parseInt(port), tls)) : Optional.empty();
    }

    private Optional<String> secret(String field, Optional<String> kept, String key) {
        Optional<String> secret = Optional.of(form.of(field)).filter(typed -> !typed.isEmpty()).or(() -> kept);
        if (secret.isEmpty()) {
            fault(field, words.say(key));
        }
        return secret;
    }

    private void filled(String field, String key) {
        if (form.of(field).isEmpty()) {
            fault(field, words.say(key));
        }
        plain(field, LONG);
    }

    /// One line, not too long.
    private void plain(String field, int most) {
        if (form.of(field).length() > most || form.of(field).chars().anyMatch(Character::isISOControl)) {
            fault(field, words.say("admin.mailbox.fault.long"));
        }
    }
}
