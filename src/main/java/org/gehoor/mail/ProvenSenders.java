package org.gehoor.mail;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.james.jspf.executor.SynchronousSPFExecutor;
import org.apache.james.jspf.impl.SPF;
import org.gehoor.correspondence.Raw;
import org.gehoor.correspondence.Raw.Proof;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the world whether a sender is who they say: SPF (RFC 7208), DKIM (RFC 6376), and whether one of them is about the domain in From (DMARC, RFC 7489).
final class ProvenSenders implements Senders {

    private static final Logger LOG = LoggerFactory.getLogger(ProvenSenders.class);

    private final Names names;
    private final TrustedServers trusted;
    private final Duration patience;

    /// @param patience for all of it
    ProvenSenders(Names names, TrustedServers trusted, Duration patience) {
        this.names = names;
        this.trusted = trusted;
        this.patience = patience;
    }

    /// What a server of ours brings, it has looked at itself; what comes from our own network, nobody vouches for.
    @Override
    public Proof prove(Envelope envelope, byte[] mail) {
        try {
            if (trusted.has(envelope.guest())) {
                return AuthenticationResults.trusted(mail, trusted.name());
            }
            return isInside(envelope.guest()) ? Proof.NONE : inTime(envelope, mail);
        } catch (RuntimeException | StackOverflowError trouble) {
            LOG.warn("Whether a sender is proven could not be looked at: {}", trouble.getClass().getSimpleName());
            return Proof.NONE;
        }
    }

    private Proof inTime(Envelope envelope, byte[] mail) {
        var looking = new FutureTask<>(() -> look(envelope, mail));
        Thread thread = Thread.ofVirtual().name("proof").start(looking);
        try {
            return looking.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notFound) {
            return Proof.NONE;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Proof.NONE;
        } finally {
            thread.interrupt();
        }
    }

    /// Everything that was asked must have been answered: without the policy nobody knows what proves enough.
    private Proof look(Envelope envelope, byte[] mail) throws IOException {
        Optional<String> from = MailHead.of(mail).from();
        Optional<String> sender = envelope.from().isEmpty() ? Domains.read(envelope.hello()) : Domains.of(envelope.from());
        String spf = sender.isEmpty() ? "none" : spf(envelope);
        List<Signatures.Signature> signatures = new Signatures(names).under(mail);
        Optional<Policy> published = from.isEmpty() ? Optional.empty() : Policy.of(from.get(), names);
        Policy policy = published.orElse(Policy.RELAXED);
        boolean proven = from.isPresent() && (spf.equals("pass") && Domains.areAligned(sender.orElseThrow(), from.get(), policy.strictSpf())
                || signatures.stream().anyMatch(one -> one.holds() && Domains.areAligned(one.domain(), from.get(), policy.strictDkim())));
        var words = new ArrayList<String>();
        words.add("spf=" + spf + sender.map(domain -> (envelope.from().isEmpty() ? " smtp.helo=" : " smtp.mailfrom=") + domain).orElse(""));
        signatures.forEach(one -> words.add("dkim=%s header.d=%s header.s=%s".formatted(one.holds() ? "pass" : "fail", one.domain(), clean(one.selector()))));
        words.add("dmarc=" + (published.isEmpty() ? "none" : proven ? "pass" : "fail") + from.map(domain -> " header.from=" + domain).orElse(""));
        return new Proof(proven, String.join("; ", words));
    }

    private String spf(Envelope envelope) {
        var service = new SpfNames(names);
        return clean(new SPF(service, new SynchronousSPFExecutor(service)).checkSPF(envelope.guest().getHostAddress(), envelope.from(), envelope.hello()).getResult());
    }

    private static String clean(String word) {
        return word.replaceAll("[^A-Za-z0-9._-]", "");
    }

    private static boolean isInside(InetAddress guest) {
        return guest.isLoopbackAddress() || guest.isSiteLocalAddress() || guest.isLinkLocalAddress() || guest.isAnyLocalAddress()
                || guest instanceof Inet6Address && (guest.getAddress()[0] & 0xfe) == 0xfc;
    }

    /// Looks at nothing.
    static Senders unlooked(TrustedServers trusted) {
        return (envelope, mail) -> trusted.has(envelope.guest()) ? AuthenticationResults.trusted(mail, trusted.name()) : Raw.Proof.NONE;
    }
}
