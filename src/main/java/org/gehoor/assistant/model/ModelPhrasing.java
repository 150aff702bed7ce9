package org.gehoor.assistant.model;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.gehoor.assistant.Phrasing;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.LanguageModel;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.redaction.Leak;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks the model within its patience, and lets through what is supported.
final class ModelPhrasing implements Phrasing, LanguageModel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelPhrasing.class);
    private static final int MOST_AT_ONCE = 16;
    private static final int MOST_OF_A_PASSAGE = 2_000;
    private static final List<Pattern> ADDRESSED = Grammar.lines("addressed.txt").stream().map(line -> Pattern.compile(line, Pattern.DOTALL)).toList();

    private final Gate gate;
    private final Future<Endpoint> endpoint;
    private final Duration patience;
    private final Rest rest;
    private final Semaphore room = new Semaphore(MOST_AT_ONCE);

    ModelPhrasing(Gate gate, Future<Endpoint> endpoint, Duration patience, Rest rest) {
        this.gate = gate;
        this.endpoint = endpoint;
        this.patience = patience;
        this.rest = rest;
    }

    @Override
    public void close() {
        endpoint.cancel(true);
        if (endpoint.state() == Future.State.SUCCESS) {
            endpoint.resultNow().close();
        }
    }

    @Override
    public Condition condition() {
        return rest.condition();
    }

    /// On a thread of its own, which is interrupted when patience ends. Whoever finds no room, or the endpoint at rest or not open yet, gets nothing at once.
    @Override
    public Optional<String> phrase(Answers.Question question, List<Entry.Source> passages) {
        List<String> quotes = passages.stream().map(source -> beginning(source.quote())).filter(quote -> mayLeave(quote, question.known())).toList();
        if (endpoint.state() != Future.State.SUCCESS || question.words().isBlank() || quotes.isEmpty() || !room.tryAcquire()) {
            return Optional.empty();
        }
        if (!rest.isOver()) {
            room.release();
            return Optional.empty();
        }
        var asked = new FutureTask<>(() -> ask(question, quotes));
        Thread.ofVirtual().name("language-model").start(() -> {
            try {
                asked.run();
            } finally {
                room.release();
            }
        });
        return wait(asked);
    }

    private Optional<String> wait(FutureTask<Optional<String>> asked) {
        try {
            Optional<String> said = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            rest.worked();
            return said;
        } catch (TimeoutException slow) {
            rest.failed(Trouble.TOO_SLOW);
        } catch (ExecutionException failed) {
            failed(failed.getCause());
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
        asked.cancel(true);
        return Optional.empty();
    }

    private void failed(Throwable cause) {
        switch (cause) {
            case Failure failure -> rest.failed(failure.trouble());
            case Leak leak -> LOG.warn("Nothing was asked of the language model: {}", leak.getMessage());
            default -> {
                LOG.warn("The language model could not be asked: {}", cause.getClass().getName());
                rest.failed(Trouble.NOT_UNDERSTOOD);
            }
        }
    }

    private Optional<String> ask(Answers.Question question, List<String> quotes) {
        var prompt = Prompt.of(gate.clear(question.words(), question.known()), question.language(), quotes);
        return Support.in(question.language()).shown(Reply.of(endpoint.resultNow().say(prompt, question.known())).claims(), quotes);
    }

    /// What is cut off is not there for the model, nor for what it says of it.
    private static String beginning(String quote) {
        return quote.length() <= MOST_OF_A_PASSAGE ? quote : quote.substring(0, quote.offsetByCodePoints(0, MOST_OF_A_PASSAGE / 2)) + "…";
    }

    /// A passage with an address or a long number in it stays here: what leaves is looked at without knowing whose number it is. So does one that
    /// speaks to a machine.
    private boolean mayLeave(String quote, Known known) {
        String words = quote.toLowerCase(Locale.ROOT);
        if (ADDRESSED.stream().anyMatch(address -> address.matcher(words).find())) {
            return false;
        }
        try {
            gate.check(quote.getBytes(StandardCharsets.UTF_8), known);
            return true;
        } catch (Leak personal) {
            return false;
        }
    }
}
