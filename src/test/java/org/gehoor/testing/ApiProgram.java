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
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.gehoor.access.Scope;
import org.gehoor.access.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A program that asks the API, with a token or without one.
public final class ApiProgram {

    private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(Duration.ofSeconds(5)).build();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI house;
    private final String authorization;

    private ApiProgram(URI house, String authorization) {
        this.house = house;
        this.authorization = authorization;
    }

    /// Acts as this member of staff, with every scope or with these.
    public static ApiProgram of(TestHouse house, Cast.Helper helper, Scope... scopes) {
        Set<Scope> wanted = scopes.length == 0 ? EnumSet.allOf(Scope.class) : Set.of(scopes);
        return bearing(house, house.get(Tokens.class).make(helper.id(), "een test", wanted, 30).secret().reveal());
    }

    /// A machine, with every scope that a machine can have or with these.
    public static ApiProgram machine(TestHouse house, Scope... scopes) {
        Set<Scope> wanted = EnumSet.noneOf(Scope.class);
        (scopes.length == 0 ? EnumSet.allOf(Scope.class).stream().filter(Scope::isForMachines) : Set.of(scopes).stream()).forEach(wanted::add);
        return bearing(house, house.get(Tokens.class).makeForMachine("webshop-orders", wanted, 30).secret().reveal());
    }

    /// Shows this token, whatever it is.
    public static ApiProgram bearing(TestHouse house, String token) {
        return new ApiProgram(house.address(), "Bearer " + token);
    }

    /// Shows nothing.
    public static ApiProgram nobody(TestHouse house) {
        return new ApiProgram(house.address(), "");
    }

    /// What came back.
    public record Answer(int status, String body, HttpHeaders headers) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /// The code of a problem.
        public String code() {
            return json().path("code").asString("");
        }

        public String type() {
            return headers.firstValue("Content-Type").orElse("");
        }

        public String etag() {
            return headers.firstValue("ETag").orElseThrow();
        }

        @Override
        public String toString() {
            return status + " " + body;
        }
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    /// Posts JSON under a new key.
    public Answer post(String path, String json, String... headers) {
        return postUnder(UUID.randomUUID().toString(), path, json, headers);
    }

    /// Posts JSON under this key.
    public Answer postUnder(String key, String path, String json, String... headers) {
        String[] more = Arrays.copyOf(headers, headers.length + 4);
        more[headers.length] = "Idempotency-Key";
        more[headers.length + 1] = key;
        more[headers.length + 2] = "Content-Type";
        more[headers.length + 3] = "application/json";
        return send("POST", path, HttpRequest.BodyPublishers.ofString(json, StandardCharsets.UTF_8), more);
    }

    /// Sends anything.
    public Answer send(String method, String path, HttpRequest.BodyPublisher body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(house.resolve(path)).timeout(Duration.ofSeconds(20)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var response = CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.body(), response.headers());
        } catch (IOException nobody) {
            throw new UncheckedIOException(nobody);
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("given up on", given);
        }
    }
}
