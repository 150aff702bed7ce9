package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The keys that sign, in the folder of the master key: files `signing-INSTALLATION-NUMBER.key`, readable by their owner only and never changed.
/// The first is made when something is signed for the first time; each next one by [#rotate]. They are read again each time, so that a
/// running program signs with a key that was made beside it.
///
/// Who loses them can never prove again that a later checkpoint is of the same hand; who copies them can sign in our name.
public final class SigningKeys {

    private final Path folder;
    private final Supplier<String> origin;
    private final BooleanSupplier mayBegin;
    private final Clock clock;

    SigningKeys(Path folder, Supplier<String> origin, BooleanSupplier mayBegin, Clock clock) {
        this.folder = folder;
        this.origin = origin;
        this.mayBegin = mayBegin;
        this.clock = clock;
    }

    /// The keys of one origin, outside the running program. None is made but by [#rotate].
    public static SigningKeys of(Path folder, String origin, Clock clock) {
        return new SigningKeys(folder, () -> origin, () -> false, clock);
    }

    /// The origins that have keys in this folder.
    ///
    /// @throws UncheckedIOException when it cannot be read
    public static List<String> origins(Path folder) {
        return Files.isDirectory(folder)
                ? files(folder, "signing-").map(file -> read(file).key().name()).distinct().sorted().toList() : List.of();
    }

    /// The name of this installation's tree and of its keys: `gehoor-ledger/UUID`.
    public String origin() {
        return origin.get();
    }

    /// The key that signs now.
    public VerifierKey current() {
        return last().key();
    }

    /// All keys, oldest first, as they are published; none before the first was made.
    ///
    /// @throws IllegalStateException when the keys that signed before are gone
    public List<PublishedKey> all() {
        List<PublishedKey> all = list().map(SigningKey::published).toList();
        return all.isEmpty() && !mayBegin.getAsBoolean() ? lost() : all;
    }

    /// Signs these lines with the current key.
    ///
    /// @throws IllegalStateException when the keys that signed before are gone
    public SignedNote sign(List<String> lines) {
        return last().sign(lines);
    }

    /// Makes the next key, which the current one vouches for. It signs from now on; the older ones stay, to check what they signed.
    ///
    /// @throws IllegalStateException when there is none yet, or somebody else made one at this moment
    public VerifierKey rotate() {
        SigningKey now = last();
        SigningKey next = SigningKey.make(origin(), clock.instant(), Optional.of(now));
        if (!SecretFile.make(folder, name(list().count() + 1), next.file())) {
            throw new IllegalStateException("another key was made at this moment");
        }
        return next.key();
    }

    private SigningKey last() {
        return list().reduce((_, next) -> next).orElseGet(this::first);
    }

    private SigningKey first() {
        if (!mayBegin.getAsBoolean()) {
            lost();
        }
        SecretFile.make(folder, name(1), SigningKey.make(origin(), clock.instant(), Optional.empty()).file());
        return read(folder.resolve(name(1)));
    }

    private Stream<SigningKey> list() {
        return Files.isDirectory(folder) ? files(folder, prefix()).map(SigningKeys::read) : Stream.of();
    }

    private List<PublishedKey> lost() {
        throw new IllegalStateException("the signing keys of " + origin() + " are not in " + folder
                + ": put them back from where the master key is kept");
    }

    private static Stream<Path> files(Path folder, String prefix) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.getFileName().toString().startsWith(prefix) && file.getFileName().toString().endsWith(".key"))
                    .sorted().toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the signing keys in " + folder, unreadable);
        }
    }

    private static SigningKey read(Path file) {
        try {
            return SigningKey.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the signing key " + file, unreadable);
        } catch (IllegalStateException damaged) {
            throw new IllegalStateException(file + " is no signing key", damaged);
        }
    }

    private String prefix() {
        return "signing-" + origin().substring(origin().indexOf('/') + 1) + "-";
    }

    private String name(long number) {
        return prefix() + "%04d.key".formatted(number);
    }
}
