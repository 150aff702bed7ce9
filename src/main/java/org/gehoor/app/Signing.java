package org.gehoor.app;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.gehoor.ledger.SigningKeys;

/// The command `keys`: lists the keys that sign checkpoints, receipts and dossiers; `keys rotate` makes the next one. Works on the folder alone,
/// also while the program runs, which signs with the new key from then on.
final class Signing {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Path folder;
    private final Clock clock;
    private final PrintStream out;

    private Signing(Path folder, Clock clock, PrintStream out) {
        this.folder = folder;
        this.clock = clock;
        this.out = out;
    }

    /// @return the exit code
    static int run(PrintStream out, Clock clock, String... args) {
        var signing = new Signing(Settings.of(false, args).keys(), clock, out);
        List<String> words = Arrays.stream(args).filter(each -> !each.startsWith("--")).toList();
        try {
            if (words.isEmpty()) {
                return signing.list();
            }
            return words.getFirst().equals("rotate") && words.size() <= 2 ? signing.rotate(words.subList(1, words.size())) : signing.notUnderstood();
        } catch (RuntimeException trouble) {
            out.println(trouble.getMessage());
            return REFUSED;
        }
    }

    private int list() {
        List<String> origins = SigningKeys.origins(folder);
        if (origins.isEmpty()) {
            out.println("There are no signing keys in " + folder + " yet; the first is made when the program signs for the first time.");
        }
        for (String origin : origins) {
            SigningKeys keys = SigningKeys.of(folder, origin, clock);
            keys.all().forEach(key -> out.println((key.key().equals(keys.current()) ? "signs since " : "signed from ") + key.since() + "  " + key.key()));
        }
        return FINE;
    }

    private int rotate(List<String> named) {
        List<String> origins = named.isEmpty() ? SigningKeys.origins(folder) : named;
        if (origins.size() != 1) {
            out.println(origins.isEmpty() ? "There are no signing keys in " + folder + " yet, so there is nothing to follow."
                    : "There are keys of several installations. Say which: gehoor keys rotate " + String.join(" | ", origins));
            return NOT_UNDERSTOOD;
        }
        out.println("signs from now on  " + SigningKeys.of(folder, origins.getFirst(), clock).rotate());
        out.println("Copy the new file to where you keep the folder " + folder + " safe, and to every other node.");
        return FINE;
    }

    private int notUnderstood() {
        out.println("gehoor keys, or gehoor keys rotate");
        return NOT_UNDERSTOOD;
    }
}
