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
    private final Supplier<List<String>> origins;
    private final BooleanSupplier mayBegin;
    private final Clock clock;

    /// @param origins all names of the tree, the one of now last
    SigningKeys(Path folder, Supplier<List<String>> origins, BooleanSupplier mayBegin, Clock clock) {
        this.folder = folder;
        this.origins = origins;
        this.mayBegin = mayBegin;
        this.clock = clock;
    }

    /// The keys of one origin, outside the running program. None is made but by [#rotate].
    public static SigningKeys of(Path folder, String origin, Clock clock) {
        return new SigningKeys(folder, () -> List.of(origin), () -> false, clock);
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
        return origins.get().getLast();
    }

    /// Every name the tree has had, the one of now last.
    public List<String> origins() {
        return origins.get();
    }

    /// The key that signs now.
    public VerifierKey current() {
        return last().key();
    }

    /// All keys of all names, oldest first, as they are published; none before the first was made. The first key of each name has no note: for
    /// a later name the note of the restore vouches ([Restored]).
    ///
    /// @throws IllegalStateException when the keys that signed before are gone
    public List<PublishedKey> all() {
        List<PublishedKey> all = origins().stream().flatMap(this::list).map(SigningKey::published).toList();
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
        if (!SecretFile.make(folder, name(origin(), list(origin()).count() + 1), next.file())) {
            throw new IllegalStateException("another key was made at this moment");
        }
        return next.key();
    }

    private SigningKey last() {
        return list(origin()).reduce((_, next) -> next).orElseGet(this::first);
    }

    private SigningKey first() {
        if (!mayBegin.getAsBoolean()) {
            lost();
        }
        return first(origin());
    }

    private SigningKey first(String origin) {
        SecretFile.make(folder, name(origin, 1), SigningKey.make(origin, clock.instant(), Optional.empty()).file());
        return read(folder.resolve(name(origin, 1)));
    }

    /// Makes the first key of a name under which nothing was signed yet.
    VerifierKey begin(String origin) {
        return first(origin).key();
    }

    private Stream<SigningKey> list(String origin) {
        return Files.isDirectory(folder) ? files(folder, prefix(origin)).map(SigningKeys::read) : Stream.of();
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

    private static String prefix(String origin) {
        return "signing-" + origin.substring(origin.indexOf('/') + 1) + "-";
    }

    private static String name(String origin, long number) {
        return prefix(origin) + "%04d.key".formatted(number);
    }
}
