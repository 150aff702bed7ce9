package org.gehoor.mail;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcher;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;

/// Domains and whose they are.
final class Domains {

    private static final class Once {
        static final PublicSuffixMatcher SUFFIXES = PublicSuffixMatcherLoader.getDefault();
    }

    private Domains() {}

    /// What stands behind the @, in lower case and in ASCII; empty when there is none, or more than one, which everybody reads differently.
    static Optional<String> of(String address) {
        int at = address.indexOf('@');
        return at < 0 || at < address.lastIndexOf('@') ? Optional.empty() : read(address.substring(at + 1));
    }

    /// A domain as somebody wrote it.
    static Optional<String> read(String text) {
        try {
            String domain = IDN.toASCII(text.strip()).toLowerCase(Locale.ROOT);
            String whole = domain.endsWith(".") ? domain.substring(0, domain.length() - 1) : domain;
            return whole.matches("[a-z0-9_-]+(\\.[a-z0-9_-]+)+") ? Optional.of(whole) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// The domain that somebody registered: what is below a public suffix, and the label before it (RFC 7489, 3.2).
    static String organisation(String domain) {
        return Optional.ofNullable(Once.SUFFIXES.getDomainRoot(domain)).orElse(domain);
    }

    /// Whether both are of one organisation, or, strictly, the same (RFC 7489, 3.1).
    static boolean areAligned(String one, String other, boolean strictly) {
        return one.equals(other) || !strictly && organisation(one).equals(organisation(other));
    }
}
