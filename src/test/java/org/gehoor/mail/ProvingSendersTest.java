package org.gehoor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.james.jdkim.DKIMSigner;
import org.apache.james.jdkim.exceptions.FailException;
import org.gehoor.correspondence.Raw.Proof;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProvingSendersTest {

    private static final KeyPair KEYS = keys();
    private static final InetAddress STRANGER = InetAddress.ofLiteral("198.51.100.7");
    private static final String MAIL = "From: Jan Vos <jan@voorbeeld.nl>\r\nTo: klant@zeeraaf.example\r\nSubject: Factuur\r\n\r\nMijn factuur klopt niet.\r\n";

    private final Map<String, List<String>> world = new HashMap<>(Map.of("mei._domainkey.voorbeeld.nl", List.of(publicKey())));
    private boolean away;

    @Test
    void a_signature_of_the_domain_in_From_proves_it() {
        Proof proof = prove("", signed("voorbeeld.nl", MAIL));
        assertThat(proof.passes()).isTrue();
        assertThat(proof.results()).isEqualTo("spf=none smtp.helo=mx.elders.nl; dkim=pass header.d=voorbeeld.nl header.s=mei; dmarc=none header.from=voorbeeld.nl");
    }

    @Test
    void a_mail_that_was_changed_is_not_proven() {
        Proof proof = prove("", signed("voorbeeld.nl", MAIL).replace("klopt niet", "klopt wel"));
        assertThat(proof.passes()).isFalse();
        assertThat(proof.results()).contains("dkim=fail");
    }

    @Test
    void a_signature_of_somebody_else_proves_nothing_about_this_sender() {
        world.put("mei._domainkey.elders.nl", List.of(publicKey()));
        Proof proof = prove("", signed("elders.nl", MAIL));
        assertThat(proof.passes()).isFalse();
        assertThat(proof.results()).contains("dkim=pass header.d=elders.nl", "dmarc=none header.from=voorbeeld.nl");
    }

    @Test
    void a_signature_that_leaves_the_end_open_proves_nothing() {
        assertThat(prove("", sign("d=voorbeeld.nl; l=10;", MAIL)).passes()).isFalse();
        assertThat(prove("", sign("d=voorbeeld.nl;", MAIL)).passes()).as("it would have").isTrue();
    }

    @Test
    void a_subdomain_is_of_the_same_organisation_unless_its_policy_is_strict() {
        world.put("mei._domainkey.nieuws.voorbeeld.nl", List.of(publicKey()));
        assertThat(prove("", signed("nieuws.voorbeeld.nl", MAIL)).passes()).isTrue();
        world.put("_dmarc.voorbeeld.nl", List.of("v=DMARC1; p=reject; adkim=s; aspf=r"));
        Proof strict = prove("", signed("nieuws.voorbeeld.nl", MAIL));
        assertThat(strict.passes()).isFalse();
        assertThat(strict.results()).endsWith("dmarc=fail header.from=voorbeeld.nl");
        assertThat(prove("", signed("voorbeeld.nl", MAIL)).results()).endsWith("dmarc=pass header.from=voorbeeld.nl");
    }

    @Test
    void the_policy_of_the_organisation_holds_for_its_subdomains() {
        world.put("mei._domainkey.mail.voorbeeld.nl", List.of(publicKey()));
        world.put("_dmarc.voorbeeld.nl", List.of("v=DMARC1; p=none; adkim=s"));
        String mail = MAIL.replace("jan@voorbeeld.nl", "jan@klanten.voorbeeld.nl");
        assertThat(prove("", signed("mail.voorbeeld.nl", mail)).passes()).isFalse();
        world.put("_dmarc.klanten.voorbeeld.nl", List.of("v=spf1 -all", "v=DMARC1; p=none; adkim=r"));
        assertThat(prove("", signed("mail.voorbeeld.nl", mail)).passes()).isTrue();
    }

    @Test
    void two_that_share_a_public_suffix_are_strangers() {
        assertThat(Domains.areAligned("een.co.uk", "ander.co.uk", false)).isFalse();
        assertThat(Domains.areAligned("mail.een.co.uk", "een.co.uk", false)).isTrue();
        assertThat(Domains.areAligned("een.github.io", "ander.github.io", false)).isFalse();
        assertThat(Domains.areAligned("mail.een.example", "een.example", false)).isTrue();
        assertThat(Domains.areAligned("een.example", "ander.example", false)).isFalse();
    }

    @Test
    void the_server_that_a_domain_names_proves_it() {
        world.put("voorbeeld.nl", List.of("v=spf1 include:post.nl -all"));
        world.put("post.nl", List.of("v=spf1 ip4:198.51.100.0/24 -all"));
        Proof proof = prove("jan@voorbeeld.nl", MAIL);
        assertThat(proof.passes()).isTrue();
        assertThat(proof.results()).startsWith("spf=pass smtp.mailfrom=voorbeeld.nl");
        assertThat(prove("jan@elders.nl", MAIL).passes()).isFalse();
        world.put("post.nl", List.of("v=spf1 ip4:203.0.113.0/24 -all"));
        assertThat(prove("jan@voorbeeld.nl", MAIL).results()).startsWith("spf=fail");
    }

    @Test
    void a_sender_with_two_domains_is_nobodys() {
        world.put("evil.nl", List.of("v=spf1 +all"));
        assertThat(prove("jan@evil.nl", MAIL.replace("voorbeeld.nl", "evil.nl")).passes()).as("it would have").isTrue();
        assertThat(prove("a@evil.nl@voorbeeld.nl", MAIL).passes()).isFalse();
        assertThat(prove("\"a@voorbeeld.nl\"@evil.nl", MAIL).passes()).isFalse();
    }

    @Test
    void a_mail_with_two_senders_is_not_proven() {
        String signed = signed("voorbeeld.nl", MAIL);
        assertThat(prove("", "From: directie@voorbeeld.nl\r\n" + signed).passes()).isFalse();
    }

    @Test
    void when_nobody_answers_nothing_is_proven_and_nothing_fails() {
        away = true;
        assertThat(prove("jan@voorbeeld.nl", signed("voorbeeld.nl", MAIL)).passes()).isFalse();
    }

    @Test
    void what_takes_too_long_is_not_waited_for() {
        var never = new CountDownLatch(1);
        Names slow = (_, _) -> {
            try {
                never.await();
                return List.of();
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        };
        var senders = new ProvenSenders(slow, TrustedServers.read("", ""), Duration.ofMillis(50));
        assertThat(senders.prove(envelope(STRANGER, "jan@voorbeeld.nl"), bytes(MAIL))).isEqualTo(Proof.NONE);
    }

    @Test
    void who_comes_from_our_own_network_is_not_asked_about() {
        away = true;
        for (String inside : List.of("127.0.0.1", "10.1.2.3", "192.168.1.2", "::1", "fd00::1")) {
            assertThat(prove(InetAddress.ofLiteral(inside), signed("voorbeeld.nl", MAIL))).isEqualTo(Proof.NONE);
        }
    }

    @Test
    void anything_may_stand_in_a_mail() {
        for (String mail : List.of("", "\r\n", "From:\r\n\r\n", "From: @\r\n\r\n", "DKIM-Signature: onzin\r\nFrom: a@b.nl\r\n\r\n", "DKIM-Signature: v=1\r\n".repeat(2_000) + MAIL,
                "From: " + "a@b.nl, ".repeat(10_000) + "\r\n\r\n", "\0\0\0", "DKIM-Signature: v=1; a=rsa-sha256; d=; s=; h=from; b=; bh=\r\n" + MAIL)) {
            assertThat(prove("jan@voorbeeld.nl", mail).passes()).isFalse();
        }
    }

    @Test
    void the_word_of_a_server_of_ours_counts_and_only_its_topmost() {
        String ours = "Authentication-Results: MX.zeeraaf.example (ja) 1; spf=softfail smtp.mailfrom=jan@elders.nl;\r\n\tdmarc=pass (p=none) header.from=voorbeeld.nl\r\n";
        String theirs = "Authentication-Results: mx.zeeraaf.example; dmarc=pass header.from=voorbeeld.nl\r\n";
        String refused = "Authentication-Results: mx.zeeraaf.example; dmarc=fail header.from=voorbeeld.nl; spf=pass smtp.mailfrom=voorbeeld.nl\r\n";
        InetAddress relay = InetAddress.ofLiteral("10.0.0.25");
        Proof proof = prove(relay, ours + MAIL);
        assertThat(proof.passes()).isTrue();
        assertThat(proof.results()).isEqualTo("spf=softfail smtp.mailfrom=jan@elders.nl; dmarc=pass header.from=voorbeeld.nl");
        assertThat(prove(relay, refused + theirs + MAIL).passes()).isFalse();
        assertThat(prove(relay, "Authentication-Results: mx.elders.example; dmarc=pass header.from=voorbeeld.nl\r\n" + MAIL)).isEqualTo(Proof.NONE);
        assertThat(prove(relay, ours.replace("header.from=voorbeeld.nl", "header.from=elders.nl") + MAIL).passes()).isFalse();
        assertThat(prove(STRANGER, ours + MAIL).passes()).isFalse();
    }

    @Test
    void without_a_word_on_DMARC_an_aligned_pass_will_do() {
        String start = "Authentication-Results: mx.zeeraaf.example; ";
        InetAddress relay = InetAddress.ofLiteral("10.0.0.25");
        assertThat(prove(relay, start + "dkim=pass header.i=@mail.voorbeeld.nl\r\n" + MAIL).passes()).isTrue();
        assertThat(prove(relay, start + "spf=pass smtp.mailfrom=voorbeeld.nl\r\n" + MAIL).passes()).isTrue();
        assertThat(prove(relay, start + "spf=pass smtp.mailfrom=elders.nl; dkim=fail header.d=voorbeeld.nl\r\n" + MAIL).passes()).isFalse();
        assertThat(prove(relay, start + "none\r\n" + MAIL)).isEqualTo(new Proof(false, ""));
    }

    @Test
    void results_are_read_with_comments_versions_and_quotes() {
        AuthenticationResults read = AuthenticationResults.read(
                " mx.zeeraaf.example 1; (een (nog een) ; dkim=pass) dkim/1 = pass reason=\"goed; echt\" header.d=\"voorbeeld.nl\" ; spf=none").orElseThrow();
        assertThat(read.server()).isEqualTo("mx.zeeraaf.example");
        assertThat(read.results()).containsExactly(new AuthenticationResults.Result("dkim", "pass", Map.of("header.d", "voorbeeld.nl")),
                new AuthenticationResults.Result("spf", "none", Map.of()));
        assertThat(AuthenticationResults.read("")).isEmpty();
        assertThat(AuthenticationResults.read("(".repeat(10_000))).isEmpty();
        assertThat(AuthenticationResults.read("a;" + "\"".repeat(9_999) + ";".repeat(5_000))).isPresent();
    }

    @Test
    void a_network_of_ours_is_told_by_its_first_bits() {
        TrustedServers trusted = TrustedServers.read("10.0.0.0/8, 2001:db8::/32 ,192.0.2.1", "mx");
        assertThat(List.of("10.255.1.1", "2001:db8:1::1", "192.0.2.1").stream().map(InetAddress::ofLiteral)).allMatch(trusted::has);
        assertThat(List.of("11.0.0.1", "2001:db9::1", "192.0.2.2", "::1").stream().map(InetAddress::ofLiteral)).noneMatch(trusted::has);
        assertThat(TrustedServers.read("", "").has(STRANGER)).isFalse();
    }

    private Proof prove(String from, String mail) {
        return senders().prove(envelope(STRANGER, from), bytes(mail));
    }

    private Proof prove(InetAddress guest, String mail) {
        return senders().prove(envelope(guest, ""), bytes(mail));
    }

    private Senders senders() {
        return new ProvenSenders(this::find, TrustedServers.read("10.0.0.25", "mx.zeeraaf.example"), Duration.ofMinutes(1));
    }

    private List<String> find(String name, Names.Kind kind) throws IOException {
        if (away) {
            throw new IOException("nobody answers");
        }
        return kind == Names.Kind.TXT ? world.getOrDefault(name, List.of()) : List.of();
    }

    private static Envelope envelope(InetAddress guest, String from) {
        return new Envelope(guest, "mx.elders.nl", from, List.of("klant@zeeraaf.example"));
    }

    private static String signed(String domain, String mail) {
        return sign("d=" + domain + ";", mail);
    }

    private static String sign(String tags, String mail) {
        try {
            String template = "v=1; a=rsa-sha256; c=relaxed/relaxed; s=mei; h=from:to:subject; b=; bh=; " + tags;
            return new DKIMSigner(template, KEYS.getPrivate()).sign(new ByteArrayInputStream(bytes(mail))) + "\r\n" + mail;
        } catch (IOException | FailException unsigned) {
            throw new AssertionError(unsigned);
        }
    }

    private static byte[] bytes(String mail) {
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static String publicKey() {
        return "v=DKIM1; k=rsa; p=" + Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
