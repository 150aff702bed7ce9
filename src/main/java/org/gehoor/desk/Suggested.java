package org.gehoor.desk;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Suggestions;
import org.gehoor.vocabulary.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;

/// Asks the machine that suggests articles, when there is one. A page does not wait for it longer than half a second.
final class Suggested {

    private static final Logger LOG = LoggerFactory.getLogger(Suggested.class);
    private static final long PATIENCE = 500;
    private static final int MOST = 3;

    private final ObjectProvider<Suggestions> machine;

    Suggested(ObjectProvider<Suggestions> machine) {
        this.machine = machine;
    }

    List<Entry.Source> articles(String words, Language language) {
        Suggestions suggestions = machine.getIfAvailable();
        return suggestions == null || words.isBlank() ? List.of() : inTime(() -> suggestions.articles(words, language, MOST));
    }

    private static List<Entry.Source> inTime(Supplier<List<Entry.Source>> question) {
        CompletableFuture<List<Entry.Source>> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("suggestions").start(() -> answer(question, answer));
        try {
            return answer.get(PATIENCE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return List.of();
        } catch (ExecutionException | TimeoutException silent) {
            LOG.warn("No articles were suggested: {}", silent.toString());
            return List.of();
        }
    }

    private static void answer(Supplier<List<Entry.Source>> question, CompletableFuture<List<Entry.Source>> answer) {
        try {
            answer.complete(question.get());
        } catch (RuntimeException broken) {
            answer.completeExceptionally(broken);
        }
    }
}
