package org.gehoor.mail;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;

/// The conversation with one server that brings mail (RFC 5321).
///
/// ```
///  greeted ──HELO, EHLO──▶ known ──MAIL──▶ has a sender ──RCPT──▶ has recipients ──DATA──▶ known
///     ▲                     │  ▲                │                      │
///     └──────STARTTLS───────┘  └────────────────┴────RSET, HELO────────┘
/// ```
final class SmtpTalk {

    private static final int MOST_RECIPIENTS = 100;
    private static final int MOST_IDLE = 300;
    private static final Duration TURN = Duration.ofMinutes(2);
    private static final Set<String> MAIL_PARAMETERS = Set.of("SIZE", "BODY", "SMTPUTF8");

    private final SmtpWire wire;
    private final SmtpSettings settings;
    private final Postbox postbox;
    private final Optional<SSLContext> keys;
    private final Semaphore large;
    private Optional<String> hello = Optional.empty();
    private Optional<String> from = Optional.empty();
    private final Set<String> to = new LinkedHashSet<>();
    private boolean utf8;
    private int idle;

    /// @param large how many large mails may be looked at now
    SmtpTalk(SmtpWire wire, SmtpSettings settings, Postbox postbox, Optional<SSLContext> keys, Semaphore large) {
        this.wire = wire;
        this.settings = settings;
        this.postbox = postbox;
        this.keys = keys;
        this.large = large;
    }

    /// Speaks until one of both ends it.
    void speak() throws IOException {
        try {
            say(Reply.of(220, "", settings.name() + " ESMTP Gehoor"));
            Optional<Reply> last;
            do {
                last = next();
                if (last.isPresent()) {
                    say(last.get());
                }
            } while (last.filter(reply -> !reply.ends()).isPresent());
            wire.flush();
        } catch (SocketTimeoutException slow) {
            say(Reply.of(421, "4.4.2", settings.name() + " waited long enough, please try again"));
            wire.flush();
        } catch (SocketException | SSLException gone) {
            // that is how many guests leave
        }
    }

    private void say(Reply reply) throws IOException {
        wire.say(reply.toString());
    }

    /// The answer to what the guest says next; empty when there is nobody any more to answer to.
    private Optional<Reply> next() throws IOException {
        wire.within(settings.limits().command());
        Optional<SmtpWire.Line> line = wire.line();
        return line.isEmpty() ? Optional.empty() : answer(line.get());
    }

    private Optional<Reply> answer(SmtpWire.Line line) throws IOException {
        if (++idle > MOST_IDLE) {
            return Optional.of(Reply.of(421, "4.7.0", settings.name() + " heard many commands and got no mail, please begin again"));
        }
        return switch (line.shape()) {
            case TOO_LONG -> Optional.of(Reply.of(500, "5.5.6", "The line is too long"));
            case BARE_END -> Optional.of(Reply.of(500, "5.5.2", "Lines end with CR LF"));
            case FINE -> answer(line.bytes());
        };
    }

    private Optional<Reply> answer(byte[] line) throws IOException {
        Command command;
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
            if (text.chars().anyMatch(one -> Character.isISOControl(one) && one != '\t')) {
                return Optional.of(Reply.of(500, "5.5.2", "The line has a character that no command has"));
            }
            command = Command.read(text);
        } catch (CharacterCodingException other) {
            return Optional.of(Reply.of(500, "5.5.2", "The line is neither ASCII nor UTF-8"));
        }
        return command.verb().equals("STARTTLS") ? startTls(command) : Optional.of(answer(command));
    }

    private Reply answer(Command command) throws IOException {
        return switch (command.verb()) {
            case "EHLO", "HELO" -> greet(command);
            case "MAIL" -> mail(command);
            case "RCPT" -> recipient(command);
            case "DATA" -> data(command);
            case "RSET" -> {
                forget();
                yield Reply.of(250, "2.0.0", "Forgotten");
            }
            case "NOOP" -> Reply.of(250, "2.0.0", "Still here");
            case "QUIT" -> Reply.of(221, "2.0.0", settings.name() + " says goodbye");
            case "HELP" -> Reply.of(214, "2.0.0", "This is Gehoor; it takes mail as RFC 5321 describes");
            case "VRFY", "EXPN" -> Reply.of(502, "5.5.1", "We do not tell who is here; send your mail");
            case "AUTH", "BDAT", "ETRN", "TURN" -> Reply.of(502, "5.5.1", "Not offered here");
            default -> Reply.of(500, "5.5.1", "There is no such command");
        };
    }

    private Reply greet(Command command) {
        if (command.rest().isEmpty()) {
            return Reply.of(501, "5.5.4", "Please say who you are");
        }
        forget();
        hello = Optional.of(command.rest());
        if (command.verb().equals("HELO")) {
            return Reply.of(250, "", settings.name());
        }
        String more = keys.isPresent() && !wire.isPrivate() ? "\r\n250-STARTTLS" : "";
        return Reply.of(250, "", settings.name() + more + "\r\n250-SIZE " + settings.mostBytes() + "\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-SMTPUTF8"
                + "\r\n250 ENHANCEDSTATUSCODES");
    }

    private Reply mail(Command command) {
        Optional<Command.Path> path = command.path("FROM:");
        if (hello.isEmpty() || from.isPresent()) {
            return hello.isEmpty() ? Reply.of(503, "5.5.1", "Please say HELO or EHLO first") : Reply.of(503, "5.5.1", "There is a sender already");
        }
        if (path.isEmpty()) {
            return Reply.of(501, "5.5.4", "Write MAIL FROM:<address>");
        }
        Optional<String> unknown = path.get().parameters().keySet().stream().filter(name -> !MAIL_PARAMETERS.contains(name)).findFirst();
        if (unknown.isPresent()) {
            return Reply.of(555, "5.5.4", "Not known here: " + unknown.get());
        }
        boolean wantsUtf8 = path.get().parameters().containsKey("SMTPUTF8");
        if (!path.get().isAscii() && !wantsUtf8) {
            return Reply.of(553, "5.6.7", "Say SMTPUTF8 with such an address");
        }
        String size = path.get().parameters().getOrDefault("SIZE", "");
        if (size.length() > 18 || size.matches("[0-9]+") && Long.parseLong(size) > settings.mostBytes()) {
            return tooLarge();
        }
        from = Optional.of(path.get().address());
        utf8 = wantsUtf8;
        return Reply.of(250, "2.1.0", "Sender noted");
    }

    private Reply recipient(Command command) {
        Optional<Command.Path> path = command.path("TO:").filter(one -> !one.address().isEmpty());
        if (from.isEmpty()) {
            return Reply.of(503, "5.5.1", "Please say MAIL FROM first");
        }
        if (path.isEmpty()) {
            return Reply.of(501, "5.5.4", "Write RCPT TO:<address>");
        }
        if (!path.get().parameters().isEmpty()) {
            return Reply.of(555, "5.5.4", "Not known here: " + path.get().parameters().keySet().iterator().next());
        }
        if (!path.get().isAscii() && !utf8) {
            return Reply.of(553, "5.6.7", "Say SMTPUTF8 with MAIL before such an address");
        }
        if (to.size() >= MOST_RECIPIENTS) {
            return Reply.of(452, "4.5.3", "Enough for one mail, please send the rest again");
        }
        Reply reply = postbox.isFor(path.get().address());
        if (reply.isYes()) {
            to.add(path.get().address());
        }
        return reply;
    }

    private Reply data(Command command) throws IOException {
        if (to.isEmpty()) {
            return from.isEmpty() ? Reply.of(503, "5.5.1", "Please say MAIL FROM first") : Reply.of(503, "5.5.1", "There is no recipient we take mail for");
        }
        if (!command.rest().isEmpty()) {
            return Reply.of(501, "5.5.4", "Nothing follows DATA");
        }
        say(Reply.of(354, "", "Go on, and end with CR LF . CR LF"));
        try (var spool = new Spool(settings.folder(), settings.mostBytes())) {
            wire.within(settings.limits().message());
            wire.message(spool);
            wire.within(TURN);
            return take(spool);
        } finally {
            forget();
        }
    }

    private Reply take(Spool spool) throws IOException {
        if (spool.isTooLarge()) {
            return tooLarge();
        }
        boolean alone = false;
        try {
            alone = spool.isLarge() && large.tryAcquire(TURN.toSeconds() / 2, TimeUnit.SECONDS);
            if (spool.hasFailed() || spool.isLarge() && !alone) {
                return Reply.of(452, "4.3.1", "We have no room for it now, please try again");
            }
            Reply reply = postbox.take(new Envelope(wire.guest(), hello.orElse(""), from.orElse(""), List.copyOf(to)), spool.bytes());
            idle = reply.isYes() ? 0 : idle;
            return reply;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Reply.of(421, "4.3.2", "We are closing, please try again");
        } finally {
            if (alone) {
                large.release();
            }
        }
    }

    private Reply tooLarge() {
        return Reply.of(552, "5.3.4", "We take mail of at most " + settings.mostBytes() + " bytes");
    }

    /// Whatever was said before it counts no more, and what was sent ahead of it is not read: it may be somebody else's.
    private Optional<Reply> startTls(Command command) throws IOException {
        if (keys.isEmpty() || wire.isPrivate()) {
            return Optional.of(Reply.of(502, "5.5.1", "Not offered here"));
        }
        if (!command.rest().isEmpty() || wire.isAhead()) {
            return Optional.of(Reply.of(421, "4.7.0", "Nothing follows STARTTLS"));
        }
        say(Reply.of(220, "2.0.0", "Go ahead"));
        wire.flush();
        wire.encrypt(keys.get());
        hello = Optional.empty();
        forget();
        return next();
    }

    private void forget() {
        from = Optional.empty();
        to.clear();
        utf8 = false;
    }
}
