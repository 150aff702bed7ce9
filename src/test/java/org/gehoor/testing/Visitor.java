package org.gehoor.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.staff.SignIn;
import org.gehoor.vocabulary.Secret;

/// Somebody at a browser of their own without JavaScript, over plain HTTP: keeps cookies, follows no redirect by itself.
///
/// For what a real browser cannot do well: many at once, forms that no page offers, a server that is gone.
public final class Visitor {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final Pattern HEADING = Pattern.compile("<h1[^>]*>(.*?)</h1>", Pattern.DOTALL);

    private final URI address;
    private final Duration patience;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    /// @param patience how long this visitor waits for an answer
    public Visitor(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /// What came back.
    public record Answer(int status, String html, HttpHeaders headers) {

        /// The form on it that goes to this address.
        ///
        /// @throws java.util.NoSuchElementException when there is none
        public Form form(String action) {
            return Form.in(html, action);
        }

        /// The page's heading, without markup around it.
        public String heading() {
            Matcher heading = HEADING.matcher(html);
            return heading.find() ? heading.group(1).strip() : "";
        }

        /// Where to go next, without the address of the server; empty unless it is a redirect.
        public Optional<String> next() {
            return status == 303 ? headers.firstValue("Location").map(to -> URI.create(to).getPath()) : Optional.empty();
        }
    }

    /// @throws UncheckedIOException when nobody answers
    public Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    /// Presses the button of a form.
    ///
    /// @throws UncheckedIOException when nobody answers, or the answer is cut off
    public Answer send(Form form, String... headers) {
        return post(form.action(), form.encoded(), headers);
    }

    /// A file chosen in a form.
    public record Chosen(String name, byte[] bytes) {}

    /// Presses the button of a form in which files were chosen.
    ///
    /// @throws UncheckedIOException when nobody answers, or the answer is cut off
    public Answer send(Form form, List<Chosen> files, String... headers) {
        return send(request(form.action(), headers).header("Content-Type", "multipart/form-data; boundary=" + Form.BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.inParts(files))));
    }

    /// Signs in as a member of staff, without the pages for it.
    public void signIn(TestHouse house, Cast.Helper helper) {
        var door = house.get(SignIn.class);
        if (!(door.password(helper.signInName(), Cast.Helper.PASSWORD, "a test") instanceof SignIn.Ending.CodeNeeded(Secret half))
                || !(door.code(half, house.codeOf(helper)) instanceof SignIn.Ending.SignedIn(Secret whole))) {
            throw new AssertionError(helper + " could not sign in");
        }
        cookies.put("gehoor_staff", whole.reveal());
    }

    /// Asks for a file.
    ///
    /// @throws UncheckedIOException when nobody answers, or the answer is cut off
    public byte[] download(String path) {
        try {
            return CLIENT.send(request(path).GET().build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException nobody) {
            throw new UncheckedIOException(nobody);
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up on", given);
        }
    }

    /// What this visitor's browser sends along with each request.
    public String cookies() {
        return String.join("; ", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
    }

    /// Sends what may be no form at all.
    ///
    /// @throws UncheckedIOException when nobody answers, or the answer is cut off
    public Answer post(String path, String body, String... headers) {
        return send(request(path, headers).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1)));
    }

    /// Asks for something that never ends, and gives how the answer begins: its status.
    ///
    /// @throws UncheckedIOException when nobody answers
    public int begins(String path, String... headers) {
        try {
            var response = CLIENT.send(request(path, headers).GET().build(), BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException nobody) {
            throw new UncheckedIOException(nobody);
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up on", given);
        }
    }

    /// Loses a cookie, as when the answer that brought it was lost.
    public void forget(String cookie) {
        cookies.remove(cookie);
    }

    /// Holds a cookie, whoever made it up.
    public void hold(String cookie, String value) {
        cookies.put(cookie, value);
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path)).timeout(patience)
                .header("Accept-Language", "nl-NL,nl").header("Accept", "text/html");
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!cookies.isEmpty()) {
            request.header("Cookie", cookies());
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException nobody) {
            throw new UncheckedIOException(nobody);
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up on", given);
        }
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }
}
