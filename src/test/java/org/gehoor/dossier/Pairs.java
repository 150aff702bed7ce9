package org.gehoor.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.testing.TestHouse;

/// Dossiers, right and changed, with our verdict: for another verifier to say the same.
public final class Pairs {

    private static final int EVERY = 13;

    private Pairs() {}

    /// A file, and what we say of it.
    public record Pair(Path file, String verdict) {}

    /// One right dossier, and one in every so many mutants of each kind.
    public static List<Pair> some(TestHouse house, Path folder) {
        var examples = new Examples(house);
        byte[] right = examples.dossier(examples.withNotes(), Reader.CUSTOMER);
        var pairs = new ArrayList<Pair>(List.of(pair(right, folder.resolve("right.zip"), examples)));
        List<Mutants.Mutant> all = new Mutants(right, house.get(SigningKeys.class), folder.resolve("keys"), 11).all(60).toList();
        for (int at = 0; at < all.size(); at += EVERY) {
            pairs.add(pair(all.get(at).dossier(), folder.resolve(at + "-" + all.get(at).name() + ".zip"), examples));
        }
        return pairs;
    }

    private static Pair pair(byte[] dossier, Path file, Examples examples) {
        try {
            return new Pair(Files.write(file, dossier), Examples.check(dossier, examples.trust()).json());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
