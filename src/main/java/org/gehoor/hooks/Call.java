package org.gehoor.hooks;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.gehoor.redaction.Cleared;
import org.gehoor.redaction.Gate;
import org.gehoor.redaction.Leak;

/// Calls a receiver once and says what came of it.
final class Call implements AutoCloseable {

    private static final Timeout CONNECT = Timeout.ofSeconds(5);
    private static final Duration LONGEST_ASKED = Duration.ofHours(24);

    private final CloseableHttpClient client;
    private final Hooks hooks;
    private final Clock clock;
    private final Gate gate;
    private final Duration patience;

    Call(Hooks hooks, Outside outside, Gate gate, Clock clock, Duration patience) {
        this.hooks = hooks;
        this.gate = gate;
        this.clock = clock;
        this.patience = patience;
        Timeout answer = Timeout.of(patience);
        this.client = HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(outside)
                        .setDefaultConnectionConfig(ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(answer).build())
                        .setMaxConnTotal(64).build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(answer).setRedirectsEnabled(false).build())
                .disableRedirectHandling().disableAutomaticRetries().disableCookieManagement().disableAuthCaching().disableContentCompression()
                .setConnectionReuseStrategy((_, _, _) -> false)
                .setUserAgent("Gehoor")
                .build();
    }

    /// How it went. `status` is 0 when no answer came; `after` is how long the receiver asked us to wait.
    record Outcome(Message.Attempt attempt, int status, Duration after) {
        boolean heard() {
            return status >= 200 && status < 300;
        }

        /// The receiver says that it will never listen again.
        boolean gone() {
            return status == 410;
        }
    }

    /// Only what passed the gate is sent. What did not is a try like any other: it is seen, and tried again in vain.
    Outcome tell(Hook hook, Message message) {
        Instant begun = clock.instant();
        long start = System.nanoTime();
        Cleared body;
        try {
            body = gate.outline(message.payload());
        } catch (Leak leak) {
            return new Outcome(attempt(message, begun, start, "gate"), 0, Duration.ZERO);
        }
        HttpPost post = post(hook, message.id(), body, begun);
        Thread watch = Thread.startVirtualThread(() -> cancelWhenTooSlow(post));
        try {
            return client.execute(post, answer -> outcome(message, begun, start, answer));
        } catch (IOException broken) {
            return new Outcome(attempt(message, begun, start, post.isCancelled() ? "timeout" : why(broken)), 0, Duration.ZERO);
        } finally {
            watch.interrupt();
        }
    }

    /// A receiver that sends a byte now and then never times out by itself.
    private void cancelWhenTooSlow(HttpPost post) {
        try {
            Thread.sleep(patience.multipliedBy(2));
            post.cancel();
        } catch (InterruptedException ended) {
            // it was in time
        }
    }

    private HttpPost post(Hook hook, UUID message, Cleared body, Instant now) {
        var post = new HttpPost(hook.address());
        String id = "msg_" + message;
        post.setEntity(new ByteArrayEntity(body.words().getBytes(StandardCharsets.UTF_8), ContentType.APPLICATION_JSON));
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        try {
            post.setHeader("webhook-signature", new Webhook(hooks.secret(hook.id())).sign(id, now.getEpochSecond(), body.words()));
        } catch (WebhookSigningException impossible) {
            throw new IllegalStateException(impossible);
        }
        return post;
    }

    private Outcome outcome(Message message, Instant begun, long start, ClassicHttpResponse answer) {
        return new Outcome(attempt(message, begun, start, Integer.toString(answer.getCode())), answer.getCode(), after(answer.getFirstHeader("Retry-After")));
    }

    private static Duration after(Header asked) {
        try {
            Duration wait = asked == null ? Duration.ZERO : Duration.ofSeconds(Math.max(0, Integer.parseInt(asked.getValue().strip())));
            return wait.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : wait;
        } catch (NumberFormatException date) {
            return Duration.ZERO;
        }
    }

    private Message.Attempt attempt(Message message, Instant begun, long start, String outcome) {
        return new Message.Attempt(message.attempts() + 1, begun, (int) Duration.ofNanos(System.nanoTime() - start).toMillis(), outcome);
    }

    private static String why(IOException broken) {
        return switch (broken) {
            case Outside.InsideException _ -> "inside";
            case UnknownHostException _ -> "unknown_host";
            case ConnectTimeoutException _ -> "timeout";
            case SocketTimeoutException _ -> "timeout";
            case ConnectException _ -> "refused";
            case SSLException _ -> "tls";
            default -> "broken_off";
        };
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
