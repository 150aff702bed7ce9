package org.gehoor.search;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.gehoor.ledger.MasterKey;

/// The numbers of many texts that share most of their words, for who brings in what was said elsewhere, or measures. Who uses it puts the rows
/// into the table itself.
public final class Bulk {

    private static final int MOST_KEPT = 50_000;

    private final Blind blind;
    private final Map<Forms.Word, long[]> known = new ConcurrentHashMap<>();

    private Bulk(Blind blind) {
        this.blind = blind;
    }

    public static Bulk under(MasterKey master) {
        return new Bulk(new Blind(master));
    }

    /// What stands in `search_entry.tokens` for a text in the row with this number.
    public long[] tokens(long number, String text) {
        LongStream words = Forms.words(text).stream().filter(word -> !word.isEverywhere()).distinct()
                .flatMapToLong(word -> LongStream.of(numbers(new Forms.Word(word.written(), word.plain(), 0, 0)))).distinct().sorted();
        return LongStream.concat(LongStream.of(-1 - 2 * (number >> Block.SMALL), -2 - 2 * (number >> Block.LARGE)), words).toArray();
    }

    private long[] numbers(Forms.Word word) {
        long[] before = known.get(word);
        if (before != null) {
            return before;
        }
        Set<String> forms = Forms.of(word);
        long[] numbers = blind.numbers(forms);
        if (known.size() < MOST_KEPT) {
            known.put(word, numbers);
        }
        return numbers;
    }
}
