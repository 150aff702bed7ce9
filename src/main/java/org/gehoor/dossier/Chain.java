package org.gehoor.dossier;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.gehoor.dossier.Fault.Field;
import org.gehoor.ledger.Checkpoint;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.Merkle;

/// Checks the entries of a dossier, one after the other, and the files that were sent with them (steps 7 and 8).
final class Chain {

    /// Kinds whose words colleagues write for each other.
    static final Set<String> INTERNAL = Set.of("note", "set-aside", "promise-ended", "handed-over");

    private static final Pattern HOW_MANY = Pattern.compile("[1-9][0-9]{0,3}");

    private final Manifest manifest;
    private final List<Written> entries;
    private final BiConsumer<Where, Field> faults;
    private long expected = 1;
    private Hash before = Hash.NOTHING;

    Chain(Manifest manifest, List<Written> entries, BiConsumer<Where, Field> faults) {
        this.manifest = manifest;
        this.entries = entries;
        this.faults = faults;
    }

    /// @param checkpoint where the proofs lead to; empty when that could not be read
    void check(Optional<Checkpoint> checkpoint) {
        int erasure = lastErasure();
        for (int i = 0; i < entries.size(); i++) {
            Written entry = entries.get(i);
            check(entry, i < erasure);
            if (checkpoint.isPresent() && !leads(entry, checkpoint.get())) {
                fault(entry, Field.PROOF);
            }
            expected = entry.sequence() + 1;
            before = entry.hash();
        }
        if (manifest.entries() != expected - 1 || !manifest.head().equals(before)) {
            faults.accept(new Where.Head(), Field.CHANGED);
        }
    }

    private int lastErasure() {
        int last = entries.size() - 1;
        while (last >= 0 && !entries.get(last).erases("words")) {
            last--;
        }
        return last;
    }

    private static boolean leads(Written entry, Checkpoint to) {
        return Merkle.includes(entry.hash(), entry.leaf(), to.size(), entry.path(), to.root());
    }

    private void check(Written entry, boolean erasedLater) {
        if (entry.sequence() > expected) {
            faults.accept(new Where.Entry(expected), Field.MISSING);
        } else if (entry.sequence() < expected) {
            fault(entry, Field.ORDER);
        }
        if (!entry.previous().equals(before)) {
            fault(entry, Field.PREVIOUS);
        }
        if (!entry.hash().equals(entry.hashAsWritten(manifest.stream()))) {
            fault(entry, Field.HASH);
        }
        switch (entry.state()) {
            case OPEN -> must(entry.words().orElseThrow().commitment().equals(entry.commitment()), entry, Field.BODY);
            case NONE -> must(entry.commitment().equals(Hash.NOTHING), entry, Field.BODY);
            case ERASED -> must(erasedLater, entry, Field.ERASED);
            case INTERNAL -> must(INTERNAL.contains(entry.kind()), entry, Field.INTERNAL);
        }
    }

    /// @param files the files of the container by name
    /// @return the attachments that were erased
    List<Where.Attachment> attachments(Map<String, Hash> files) {
        Map<Where.Attachment, Manifest.Sent> sent = manifest.sent();
        Map<String, Integer> erasures = erasures();
        var erased = new ArrayList<Where.Attachment>();
        for (int i = 0; i < entries.size(); i++) {
            Written entry = entries.get(i);
            for (long n = 0; n < howMany(entry); n++) {
                var where = new Where.Attachment(entry.sequence(), n);
                Manifest.Sent listed = sent.get(where);
                if (listed == null) {
                    faults.accept(where, Field.MISSING);
                } else if (listed.path().isPresent()) {
                    Hash file = files.get(listed.path().get());
                    if (file == null || !file.toString().equals(entry.words().orElseThrow().body().get("file." + n + ".sha256"))) {
                        faults.accept(where, Field.CHANGED);
                    }
                } else {
                    erased.add(where);
                    if (erasures.getOrDefault(where.numbers(), -1) <= i) {
                        faults.accept(where, Field.ERASED);
                    }
                }
            }
        }
        return erased;
    }

    /// Where in the list each file was last said to be erased.
    private Map<String, Integer> erasures() {
        var last = new HashMap<String, Integer>();
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i).erases("file")) {
                last.put(entries.get(i).facts().get("entry") + "." + entries.get(i).facts().get("file"), i);
            }
        }
        return last;
    }

    static int howMany(Written entry) {
        String files = entry.facts().getOrDefault("files", "");
        return entry.state() == Written.State.OPEN && HOW_MANY.matcher(files).matches() ? Integer.parseInt(files) : 0;
    }

    private void must(boolean holds, Written entry, Field field) {
        if (!holds) {
            fault(entry, field);
        }
    }

    private void fault(Written entry, Field field) {
        faults.accept(new Where.Entry(entry.sequence()), field);
    }
}
