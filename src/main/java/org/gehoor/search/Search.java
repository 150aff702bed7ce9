package org.gehoor.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gehoor.conversation.Timelines;
import org.gehoor.vocabulary.ConversationId;

/// Finds conversations by their words.
public final class Search {

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
        if (asked.isEmpty() || most < 1) {
            return List.of();
        }
        var opened = new AtomicInteger();
        var looking = new Looking(index, asked, hit -> opened.incrementAndGet() <= MOST_OPENED && isSaid(asked, hit), most, Looking.BOUND);
        return index.span().map(looking::look).orElse(List.of());
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

    private boolean isSaid(Asked asked, Hit hit) {
        return timelines.find(hit.conversation(), hit.sequence()).flatMap(Said::words).filter(asked::phrasesAreIn).isPresent();
    }
}
