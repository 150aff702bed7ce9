package org.gehoor.vocabulary;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// An address that can receive mail: one @ with something on both sides and a dot in the domain; the domain in lower case.
/// Deliberately mild: only a sent code proves an address.
public record EmailAddress(String text) {

    /// A character of an address: none that separates one address from another, none that cannot be seen.
    private static final String SIGN = "[^@\\p{C}\\p{Z}\"<>(),;:]";
    private static final Pattern SHAPE = Pattern.compile(SIGN + "{1,64}@" + SIGN + "+\\." + SIGN.replace("^", "^.") + "{2,}");

    public EmailAddress {
        if (text.length() > 254 || !SHAPE.matcher(text).matches()) {
            throw new IllegalArgumentException("no e-mail address");
        }
    }

    /// Reads what a person typed; empty when it cannot be an address.
    public static Optional<EmailAddress> read(String typed) {
        String trimmed = typed.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > 254) {
            return Optional.empty();
        }
        String text = trimmed.substring(0, at) + trimmed.substring(at).toLowerCase(Locale.ROOT);
        return SHAPE.matcher(text).matches() ? Optional.of(new EmailAddress(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
