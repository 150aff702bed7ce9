package org.gehoor.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;

/// Reads what must be written in one way only: who accepts two spellings of one thing lets something unseen pass.
final class Strict {

    private Strict() {}

    /// Base64 with padding and with unused bits zero (RFC 4648, section 4); empty for anything else.
    static Optional<byte[]> base64(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException other) {
            return Optional.empty();
        }
    }

    /// UTF-8; empty when there are bytes that are none.
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /// A time in whole seconds: `2026-11-22T10:10:00Z`.
    static Optional<Instant> seconds(String text) {
        try {
            Instant at = Instant.parse(text);
            return seconds(at).equals(text) ? Optional.of(at) : Optional.empty();
        } catch (DateTimeException other) {
            return Optional.empty();
        }
    }

    static String seconds(Instant at) {
        return DateTimeFormatter.ISO_INSTANT.format(at.truncatedTo(ChronoUnit.SECONDS));
    }
}
