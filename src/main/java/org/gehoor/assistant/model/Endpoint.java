package org.gehoor.assistant.model;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.openai.OpenAiChatModel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import org.gehoor.conversation.LanguageModel.Trouble;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.redaction.Leak;

/// An endpoint of the kind that OpenAI made usual: words go there, words come back. Waits as long as it is let.
///
/// Opening one and asking for the first time loads much (two to four seconds on a slow machine), so it is done and rehearsed beside the start.
final class Endpoint implements AutoCloseable {

    private static final int MOST_TOKENS = 600;

    private final ChatModel model;
    private final Runnable closing;

    Endpoint(ModelSettings settings, Wire wire) {
        this.model = model(settings, wire.asBuilder());
        this.closing = wire::close;
    }

    private static ChatModel model(ModelSettings settings, HttpClientBuilder http) {
        return OpenAiChatModel.builder().baseUrl(settings.url().toString()).modelName(settings.name()).httpClientBuilder(http)
                .temperature(0.0).maxTokens(MOST_TOKENS).maxRetries(0).logRequests(false).logResponses(false).build();
    }

    /// One that is there after a while. Nothing leaves meanwhile.
    static Future<Endpoint> opening(Gate gate, ModelSettings settings) {
        var opening = new FutureTask<>(() -> {
            gate.check(gate.clear("U bent er.", Known.NOTHING).words().getBytes(StandardCharsets.UTF_8), Known.NOTHING);
            Rehearsal.play(builder -> model(settings, builder));
            return new Endpoint(settings, new Wire(gate, settings));
        });
        Thread.ofVirtual().name("language-model-opening").start(opening);
        return opening;
    }

    @Override
    public void close() {
        closing.run();
    }

    /// What the model says.
    ///
    /// @param known what must not be among the words that leave
    /// @throws Leak    when something personal was about to leave
    /// @throws Failure when there is no answer
    String say(Prompt prompt, Known known) {
        try {
            AiMessage said = ScopedValue.where(Wire.KNOWN, known)
                    .call(() -> model.chat(SystemMessage.from(prompt.instructions()), UserMessage.from(prompt.material())).aiMessage());
            if (said.hasToolExecutionRequests() || said.text() == null) {
                throw new Failure(Trouble.NOT_UNDERSTOOD);
            }
            return said.text();
        } catch (RuntimeException trouble) {
            throw ours(trouble);
        }
    }

    /// The library wraps what happened, and may quote the answer.
    private static RuntimeException ours(RuntimeException trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof Leak || cause instanceof Failure) {
                return (RuntimeException) cause;
            }
        }
        return new Failure(Trouble.NOT_UNDERSTOOD);
    }
}
