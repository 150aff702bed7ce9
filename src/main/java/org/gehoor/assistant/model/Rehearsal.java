package org.gehoor.assistant.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.ChatModel;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.gehoor.vocabulary.Language;

/// A question and an answer with nobody at the other end, so that the first customer does not wait until everything is loaded.
final class Rehearsal {

    private static final String ANSWER = """
            {"id":"0","choices":[{"index":0,"message":{"role":"assistant","content":"{\\"sentences\\":[{\\"text\\":\\"U bent er.\\",\\"passage\\":1}]}"},"finish_reason":"stop"}]}
            """;

    private Rehearsal() {}

    static void play(Function<HttpClientBuilder, ChatModel> model) {
        String said = model.apply(new Nobody()).chat("{}");
        for (Language language : Language.values()) {
            Support.in(language).shown(Reply.of(said).claims(), List.of("U bent er."));
        }
    }

    /// Answers by itself and sends nothing.
    private record Nobody() implements HttpClientBuilder, HttpClient {

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            return SuccessfulHttpResponse.builder().statusCode(200).body(ANSWER).build();
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration connectTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration ignored) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return Duration.ZERO;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration ignored) {
            return this;
        }

        @Override
        public HttpClient build() {
            return this;
        }
    }
}
