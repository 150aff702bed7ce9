package org.gehoor.app;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.gehoor.dossier.Continuation;
import org.gehoor.dossier.Cover;
import org.gehoor.dossier.Explanation;
import org.gehoor.dossier.Receipt;
import org.gehoor.dossier.Trust;
import org.gehoor.dossier.Verdict;
import org.gehoor.dossier.Verifier;
import org.gehoor.ledger.Hash;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.gehoor.words.Words;

/// `gehoor verify FILE [OTHER FILE] [--keys FILE] [--json] [--language nl|en]`: checks a dossier or a receipt on any computer, without a
/// database. Of two files it also says whether the newer dossier still has what the older file proves.
///
/// Ends with 0 when everything holds, 1 when something does not, 2 when a file cannot be read or the command is not understood.
final class Verify {

    static final int HOLDS = 0;
    static final int BROKEN = 1;
    static final int UNREADABLE = 2;

    private static final int LARGEST_RECEIPT = 64 * 1024;

    private final List<Path> files = new ArrayList<>();
    private final Words words;
    private final boolean json;
    private final Trust trust;
    private final Appendable out;

    private Verify(List<String> arguments, Appendable out) throws IOException {
        var left = new ArrayList<>(arguments);
        this.out = out;
        this.json = left.remove("--json");
        Optional<String> language = option(left, "--language");
        this.words = new Dictionary(Clock.systemUTC()).in(language.or(() -> Optional.of(Locale.getDefault().getLanguage())).flatMap(Language::of)
                .orElse(Language.EN), ZoneId.systemDefault());
        Optional<String> keys = option(left, "--keys");
        this.trust = keys.isEmpty() ? Trust.nobody() : trust(Path.of(keys.get()));
        for (String file : left) {
            if (file.startsWith("--") || files.size() == 2) {
                throw new Refused(words.say("app.verify_usage"));
            }
            files.add(Path.of(file));
        }
        if (files.isEmpty()) {
            throw new Refused(words.say("app.verify_usage"));
        }
    }

    /// What cannot be done, in a sentence for who typed it.
    private static final class Refused extends RuntimeException {
        Refused(String sentence) {
            super(sentence, null, false, false);
        }
    }

    /// What one file proves, whether it is in order, and which conversation it is of.
    private record Proved(Optional<Cover> cover, Optional<Receipt> receipt, boolean holds) {

        SortedMap<Long, Hash> chain() {
            return cover.map(Cover::chain).orElseGet(() -> new TreeMap<>(receipt.map(one -> Map.of(one.sequence(), one.hash())).orElseThrow()));
        }

        String name() {
            return cover.map(one -> one.origin() + " " + one.stream()).or(() -> receipt.map(one -> one.origin() + " " + one.stream())).orElse("");
        }
    }

    /// Carries out the command and returns how it ends.
    static int run(Appendable out, Appendable trouble, String... arguments) {
        try {
            return new Verify(Arrays.asList(arguments), out).check();
        } catch (Refused refused) {
            return say(trouble, refused.getMessage());
        } catch (IOException unreadable) {
            return say(trouble, unreadable.getMessage() + ": " + unreadable.getClass().getSimpleName());
        }
    }

    private int check() throws IOException {
        var proved = new ArrayList<Proved>();
        for (Path file : sorted()) {
            proved.add(isReceipt(file) ? receipt(file, proved) : dossier(file));
        }
        boolean holds = proved.stream().allMatch(Proved::holds);
        if (proved.size() == 2 && proved.stream().allMatch(one -> one.cover().isPresent() || one.receipt().isPresent())) {
            holds &= continues(proved);
        }
        return holds ? HOLDS : BROKEN;
    }

    /// A receipt after the dossier that may bring the keys for it.
    private List<Path> sorted() throws IOException {
        return files.size() == 2 && isReceipt(files.getFirst()) ? files.reversed() : files;
    }

    private Proved dossier(Path file) throws IOException {
        Verdict verdict;
        try (InputStream in = new BufferedInputStream(open(file))) {
            verdict = Verifier.check(in, trust);
        }
        if (json) {
            line(verdict.json());
        } else {
            tell(file, Explanation.of(verdict, verdict.cover().map(Cover::origin).orElse(""), words));
        }
        return new Proved(verdict.cover(), Optional.empty(), verdict.holds());
    }

    private Proved receipt(Path file, List<Proved> before) throws IOException {
        Receipt receipt = Receipt.read(Files.readAllBytes(file)).orElseThrow(() -> new Refused(words.say("app.verify_no_receipt", "file", file.toString())));
        Optional<Trust> signers = trust.isAnybody() ? before.stream().flatMap(one -> one.cover().stream()).map(Cover::brought).findFirst() : Optional.of(trust);
        boolean signed = receipt.isSignedBy(signers.orElseThrow(() -> new Refused(words.say("app.verify_keys_needed", "file", file.toString()))));
        line(json ? "{\"receipt\":\"" + (signed ? "holds" : "broken") + "\"}"
                : words.say(signed ? "app.verify_receipt_holds" : "app.verify_receipt_broken", "file", file.toString(),
                        "reference", receipt.reference(), "number", Long.toString(receipt.sequence())));
        return new Proved(Optional.empty(), Optional.of(receipt), signed);
    }

    private boolean continues(List<Proved> proved) throws IOException {
        boolean firstIsNewer = proved.getLast().receipt().isPresent() || madeAt(proved.getFirst()).isAfter(madeAt(proved.getLast()));
        Proved newer = firstIsNewer ? proved.getFirst() : proved.getLast();
        Proved older = firstIsNewer ? proved.getLast() : proved.getFirst();
        if (newer.cover().isEmpty() || !newer.name().equals(older.name())) {
            throw new Refused(words.say("app.verify_other_case"));
        }
        Continuation continuation = Continuation.of(older.chain(), newer.chain());
        if (json) {
            line("{\"continues\":" + continuation.holds() + ",\"gone\":" + continuation.gone() + ",\"changed\":" + continuation.changed() + "}");
        } else {
            line(continuation.holds() ? words.say("app.verify_continues") : words.say("app.verify_rewritten",
                    "gone", list(continuation.gone()), "changed", list(continuation.changed())));
        }
        return continuation.holds();
    }

    private static Instant madeAt(Proved proved) {
        return proved.cover().map(Cover::madeAt).orElse(Instant.EPOCH);
    }

    private static String list(List<Long> numbers) {
        return numbers.isEmpty() ? "-" : numbers.stream().map(Object::toString).collect(Collectors.joining(", "));
    }

    private void tell(Path file, Explanation said) throws IOException {
        line(file + ": " + said.title() + ".");
        line("  " + said.text());
        for (Explanation.Point point : said.points()) {
            line("  " + (point.icon().equals("check") ? "+ " : "- ") + point.title() + ". " + point.text());
        }
        for (String fault : said.faults()) {
            line("  x " + fault);
        }
        if (!said.way().isEmpty()) {
            line("  " + said.way());
        }
    }

    private static boolean isReceipt(Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST_RECEIPT) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(17), StandardCharsets.US_ASCII).equals("gehoor-receipt-1\n");
        }
    }

    private InputStream open(Path file) {
        try {
            if (Files.isDirectory(file)) {
                throw new Refused(words.say("app.verify_no_file", "file", file.toString()));
            }
            return Files.newInputStream(file);
        } catch (IOException missing) {
            throw new Refused(words.say("app.verify_no_file", "file", file.toString()));
        }
    }

    private Trust trust(Path file) {
        try {
            return Trust.in(Files.readAllBytes(file));
        } catch (IOException | IllegalArgumentException none) {
            throw new Refused(words.say("app.verify_no_keys", "file", file.toString()));
        }
    }

    private Optional<String> option(List<String> arguments, String name) {
        int at = arguments.indexOf(name);
        if (at < 0 || at + 1 == arguments.size()) {
            return Optional.empty();
        }
        arguments.remove(at);
        return Optional.of(arguments.remove(at));
    }

    private void line(String text) throws IOException {
        out.append(text).append('\n');
    }

    private static int say(Appendable trouble, String text) {
        try {
            trouble.append(text).append('\n');
        } catch (IOException nobodyListens) {
            // there is nobody to tell
        }
        return UNREADABLE;
    }
}
