package org.gehoor.assistant.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.gehoor.conversation.LanguageModel.Trouble;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Known;
import org.gehoor.vocabulary.Secret;

/// The only way to the endpoint: one POST, whose bytes pass the gate just before they leave, and of whose answer no more is read than an answer can be.
///
/// Nothing leaves unless it was said whose words they are ([#KNOWN]). Headers are ours alone. No redirect is followed, nothing is tried twice, no
/// cookie is kept. Whoever waits is interrupted when patience ends, and that closes the connection.
final class Wire implements HttpClient, AutoCloseable {

    /// What is known of the customer whose words are about to leave.
    static final ScopedValue<Known> KNOWN = ScopedValue.newInstance();

    static final int MOST_BYTES = 64 * 1024;

    private final Gate gate;
    private final Optional<Secret> key;
    private final Duration patience;
    private final AtomicReference<java.net.http.HttpClient> http;

    Wire(Gate gate, ModelSettings settings) {
        this.gate = gate;
        this.key = settings.key();
        this.patience = settings.patience();
        this.http = new AtomicReference<>(connections(patience));
    }

    private static java.net.http.HttpClient connections(Duration patience) {
        return java.net.http.HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).connectTimeout(patience)
                .proxy(ProxySelector.of(null)).build();
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        byte[] leaving = request.body().getBytes(StandardCharsets.UTF_8);
        gate.check(leaving, KNOWN.orElseThrow(() -> new IllegalStateException("nobody said whose words these are")));
        HttpResponse<byte[]> answer = send(URI.create(request.url()), leaving);
        if (answer.statusCode() != 200) {
            throw new Failure(Trouble.REFUSED);
        }
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            throw new Failure(Trouble.NOT_UNDERSTOOD);
        }
        return SuccessfulHttpResponse.builder().statusCode(200).headers(answer.headers().map()).body(new String(answer.body(), StandardCharsets.UTF_8)).build();
    }

    private HttpResponse<byte[]> send(URI address, byte[] leaving) {
        var post = java.net.http.HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(leaving))
                .setHeader("User-Agent", "Gehoor").setHeader("Content-Type", "application/json").setHeader("Accept", "application/json");
        key.ifPresent(secret -> post.setHeader("Authorization", "Bearer " + secret.reveal()));
        java.net.http.HttpClient connections = http.get();
        try {
            return connections.send(post.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        } catch (HttpTimeoutException slow) {
            throw new Failure(Trouble.TOO_SLOW);
        } catch (ConnectException | UnresolvedAddressException nobody) {
            throw new Failure(Trouble.UNREACHABLE);
        } catch (IOException broken) {
            closesAll(connections);
            throw new Failure(Trouble.BROKEN_OFF);
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
            throw new Failure(Trouble.TOO_SLOW);
        }
    }

    /// The client keeps a connection on which it refused to hear headers without end; so all of them go, and the next question begins anew.
    private void closesAll(java.net.http.HttpClient connections) {
        var others = connections(patience);
        if (http.compareAndSet(connections, others)) {
            connections.shutdownNow();
        } else {
            others.shutdownNow();
        }
    }

    /// We do not listen to streams.
    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        http.get().shutdownNow();
    }

    /// As the library wants it: something that builds this one wire, whatever it is told of time.
    HttpClientBuilder asBuilder() {
        return new HttpClientBuilder() {
            @Override
            public Duration connectTimeout() {
                return patience;
            }

            @Override
            public HttpClientBuilder connectTimeout(Duration ignored) {
                return this;
            }

            @Override
            public Duration readTimeout() {
                return patience;
            }

            @Override
            public HttpClientBuilder readTimeout(Duration ignored) {
                return this;
            }

            @Override
            public HttpClient build() {
                return Wire.this;
            }
        };
    }
}
