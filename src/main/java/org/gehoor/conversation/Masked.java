package org.gehoor.conversation;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.gehoor.ledger.LedgerEntry;
import org.gehoor.redaction.Masks;

/// An entry as everybody sees it: card numbers and citizens' numbers hidden in every word of it. [Timelines] gives no other, but by
/// [Timelines#inFull].
public final class Masked {

    /// What is no word that somebody wrote: ids, sizes, hashes, addresses and numbers by which we reach somebody.
    private static final Pattern NO_WORDS = Pattern.compile(
            "file\\.\\d+\\.(?:id|type|size|sha256)|mail\\.(?:message-id|original|rule|proof)|mail\\..*address|source\\.\\d+\\.(?:slug|checked)|number|address|reference");

    private Masked() {}

    /// The same entry with those numbers hidden.
    public static LedgerEntry of(LedgerEntry entry) {
        return new LedgerEntry(entry.stream(), entry.sequence(), entry.at(), entry.kind(), entry.authorKind(), entry.author(), entry.facts(),
                entry.body().map(Masked::masked), entry.hash());
    }

    private static SortedMap<String, String> masked(SortedMap<String, String> body) {
        var masked = new TreeMap<>(body);
        masked.replaceAll((name, words) -> NO_WORDS.matcher(name).matches() ? words : Masks.masked(words));
        return masked;
    }
}
