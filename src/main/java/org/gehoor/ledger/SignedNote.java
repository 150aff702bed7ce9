package org.gehoor.ledger;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A text of lines with one signature under it (C2SP `signed-note`; `docs/ledger-format.md`, section 11). That it could be read says
/// nothing yet: ask [#isSignedBy].
public final class SignedNote {

    private static final int ID = 4;
    private static final int SIGNATURE = 64;
    private static final Pattern SIGNED = Pattern.compile("\u2014 ([^\\s\\p{Z}\\p{Cc}+]+) ([A-Za-z0-9+/=]+)\n");

    private final String text;
    private final String name;
    private final byte[] id;
    private final byte[] signature;

    SignedNote(String text, VerifierKey key, byte[] signature) {
        this(text, key.name(), key.id(), signature);
    }

    private SignedNote(String text, String name, byte[] id, byte[] signature) {
        this.text = text;
        this.name = name;
        this.id = id;
        this.signature = signature;
    }

    /// Reads a note; empty when it departs from the format in any way.
    public static Optional<SignedNote> parse(byte[] bytes) {
        return Strict.utf8(bytes).flatMap(SignedNote::read);
    }

    /// The same for a text.
    public static Optional<SignedNote> parse(String note) {
        return parse(note.getBytes(StandardCharsets.UTF_8)).filter(read -> read.toString().equals(note));
    }

    private static Optional<SignedNote> read(String note) {
        int empty = note.lastIndexOf("\n\n");
        if (empty < 0 || note.chars().anyMatch(character -> character < ' ' && character != '\n')) {
            return Optional.empty();
        }
        Matcher signed = SIGNED.matcher(note.substring(empty + 2));
        if (!signed.matches()) {
            return Optional.empty();
        }
        return Strict.base64(signed.group(2)).filter(bytes -> bytes.length == ID + SIGNATURE)
                .map(bytes -> new SignedNote(note.substring(0, empty + 1), signed.group(1),
                        Arrays.copyOf(bytes, ID), Arrays.copyOfRange(bytes, ID, bytes.length)));
    }

    /// Whether the owner of this key signed the text.
    public boolean isSignedBy(VerifierKey key) {
        return key.name().equals(name) && Arrays.equals(key.id(), id) && key.holds(text.getBytes(StandardCharsets.UTF_8), signature);
    }

    /// Whether one of these signed the text.
    public boolean isSignedByOneOf(Iterable<VerifierKey> keys) {
        for (VerifierKey key : keys) {
            if (isSignedBy(key)) {
                return true;
            }
        }
        return false;
    }

    /// The name of the key, as the note says it.
    public String name() {
        return name;
    }

    /// The lines of the text, without their ends.
    public List<String> lines() {
        return List.of(text.substring(0, text.length() - 1).split("\n", -1));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedNote that && toString().equals(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /// The whole note, as it is published.
    @Override
    public String toString() {
        byte[] both = Arrays.copyOf(id, ID + SIGNATURE);
        System.arraycopy(signature, 0, both, ID, SIGNATURE);
        return text + "\n\u2014 " + name + " " + Base64.getEncoder().encodeToString(both) + "\n";
    }
}
