package org.gehoor.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gehoor.conversation.Timelines;
import org.gehoor.vocabulary.ConversationId;

/// Finds conversations by their words.
public final class Search {

    /// Looking begins with the newest block and takes twice as many at each step, up to this many: a word that is rare where one
    /// begins is worth few steps, and one that was common long ago costs at most these blocks.
    private static final int MOST_BLOCKS = 16;

    /// How many entries are opened to verify a phrase. Beyond these the phrase counts as not found.
    private static final int MOST_OPENED = 400;

    private final Index index;
    private final Timelines timelines;

    Search(Index index, Timelines timelines) {
        this.index = index;
        this.timelines = timelines;
    }

    /// The conversations that have an entry with all these words, each in any form; the newest entry first, and of each conversation
    /// its newest such entry. Words between quotation marks must stand together as written, whatever the capitals and accents.
    ///
    /// Nothing is found when no word counts; [#canFind] says so beforehand.
    public List<Hit> find(String words, int most) {
        Asked asked = Asked.read(words);
        var hits = new LinkedHashMap<ConversationId, Hit>();
        if (!asked.isEmpty()) {
            index.blocks().ifPresent(ends -> look(asked, most, ends, hits));
        }
        return List.copyOf(hits.values());
    }

    /// Whether there is a word in it that can be looked for. Those that every sentence has cannot.
    public boolean canFind(String words) {
        return !Asked.read(words).isEmpty();
    }

    /// Opens what was found and shows the part with the words; empty when it was erased in the meantime.
    public Optional<Excerpt> excerpt(String words, Hit hit) {
        return timelines.find(hit.conversation(), hit.sequence())
                .flatMap(entry -> Said.words(entry).map(text -> new Excerpt(hit, entry.who(), Excerpts.of(Asked.read(words), text))));
    }

    /// A conversation is not found any more. In the caller's work.
    public void forget(ConversationId conversation) {
        index.lock(conversation);
        index.forget(conversation);
    }

    private void look(Asked asked, int most, long[] ends, Map<ConversationId, Hit> hits) {
        boolean verify = !asked.phrases().isEmpty();
        int opened = 0;
        long newest = ends[0];
        for (int blocks = 1; newest >= ends[1] && hits.size() < most && opened < MOST_OPENED; blocks = Math.min(2 * blocks, MOST_BLOCKS)) {
            long oldest = Math.max(ends[1], newest - blocks + 1);
            List<Index.Row> found = index.find(asked.forms(), newest, oldest, verify, verify ? MOST_OPENED - opened : most + hits.size());
            for (Hit hit : found.stream().map(Index.Row::hit).toList()) {
                if (hits.size() < most && !hits.containsKey(hit.conversation()) && (!verify || isSaid(asked, hit))) {
                    hits.put(hit.conversation(), hit);
                }
            }
            opened += verify ? found.size() : 0;
            newest = oldest - 1;
        }
    }

    private boolean isSaid(Asked asked, Hit hit) {
        return timelines.find(hit.conversation(), hit.sequence()).flatMap(Said::words).filter(asked::phrasesAreIn).isPresent();
    }
}
