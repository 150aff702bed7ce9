package org.gehoor.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.gehoor.vocabulary.ConversationId;

/// One search, from the newest rows to the oldest, until there are enough.
///
/// The newest large block is walked by small ones: first one, then twice as many each time. Then large blocks are asked whole. Blocks in which
/// too many rows have the words to sort them are walked by small ones as well. So a common word costs one small block, a rare one a look at
/// each large block, and a word that was common long ago no more than both.
final class Looking {

    /// How many rows are looked at to find the newest among them, unless it is one small block.
    static final int BOUND = 4_000;

    private final Index index;
    private final Asked asked;
    private final Predicate<Hit> verify;
    private final int most;
    private final int bound;
    private final Map<ConversationId, Hit> hits = new LinkedHashMap<>();

    /// @param verify says of a hit whether it is one; not asked without phrases
    Looking(Index index, Asked asked, Predicate<Hit> verify, int most, int bound) {
        this.index = index;
        this.asked = asked;
        this.verify = verify;
        this.most = most;
        this.bound = bound;
    }

    List<Hit> look(Index.Span span) {
        Block large = Block.of(Block.LARGE, span.newest());
        walk(Block.small(span.newest(), Math.max(span.oldest(), large.oldest())));
        while (!enough() && large.oldest() > span.oldest()) {
            large = Block.of(Block.LARGE, large.oldest() - 1);
            if (!take(List.of(large), bound)) {
                walk(Block.small(large.newest(), Math.max(span.oldest(), large.oldest())));
            }
        }
        return List.copyOf(hits.values());
    }

    private void walk(List<Block> blocks) {
        int step = 1;
        for (int from = 0; from < blocks.size() && !enough();) {
            int until = Math.min(from + step, blocks.size());
            if (take(blocks.subList(from, until), until - from == 1 ? Integer.MAX_VALUE : bound)) {
                from = until;
                step = 2 * step;
            } else {
                step = 1;
            }
        }
    }

    /// @return false when there were too many rows, and nothing was taken
    private boolean take(List<Block> blocks, int atMost) {
        boolean phrases = !asked.phrases().isEmpty();
        Index.Rows rows = index.find(blocks, asked.forms(), phrases, atMost, phrases ? atMost : most + hits.size());
        if (rows.tooMany()) {
            return false;
        }
        for (Hit hit : rows.hits()) {
            if (!enough() && !hits.containsKey(hit.conversation()) && (!phrases || verify.test(hit))) {
                hits.put(hit.conversation(), hit);
            }
        }
        return true;
    }

    private boolean enough() {
        return hits.size() >= most;
    }
}
