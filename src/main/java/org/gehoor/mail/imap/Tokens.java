package org.gehoor.mail.imap;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Login;
import org.gehoor.mailbox.Trouble;
import org.gehoor.vocabulary.MailboxId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes access tokens of refresh tokens (RFC 6749, 6), and keeps each until a minute before it runs out. A refresh token that is replaced by the
/// server is kept at once.
final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final long MOST_ANSWER = 1 << 16;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<MailboxId, Access> kept = new ConcurrentHashMap<>();
    private final Fetchings fetchings;
    private final Clock clock;

    Tokens(Fetchings fetchings, Clock clock) {
        this.fetchings = fetchings;
        this.clock = clock;
    }

    /// @param login of which it was made
    private record Access(String token, Instant until, Login.ByToken login) {}

    /// A token that opens the mailbox now.
    ///
    /// @throws Troubled PERMISSION when it was withdrawn, TOKEN_SERVER when we got none for another reason
    String access(MailboxId mailbox, Login.ByToken login) throws Troubled {
        Access have = kept.get(mailbox);
        if (have != null && have.login().equals(login) && clock.instant().isBefore(have.until())) {
            return have.token();
        }
        JsonNode answer = ask(login);
        String token = answer.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new Troubled(Trouble.TOKEN_SERVER);
        }
        String renewed = answer.path("refresh_token").asString(login.refreshToken());
        if (!renewed.equals(login.refreshToken())) {
            fetchings.renew(mailbox, renewed);
        }
        var from = new Login.ByToken(login.user(), login.endpoint(), login.client(), login.secret(), renewed);
        kept.put(mailbox, new Access(token, clock.instant().plusSeconds(answer.path("expires_in").asLong(300) - 60), from));
        return token;
    }

    /// The server did not want it, whatever its time.
    void forget(MailboxId mailbox) {
        kept.remove(mailbox);
    }

    private JsonNode ask(Login.ByToken login) throws Troubled {
        try {
            HttpResponse<String> answer = client.send(request(login), BodyHandlers.limiting(BodyHandlers.ofString(), MOST_ANSWER));
            JsonNode json = JSON.readTree(answer.body());
            if (answer.statusCode() == 200) {
                return json;
            }
            throw new Troubled(json.path("error").asString("").equals("invalid_grant") ? Trouble.PERMISSION : Trouble.TOKEN_SERVER);
        } catch (IOException | JacksonException none) {
            throw new Troubled(Trouble.TOKEN_SERVER, none);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new Troubled(Trouble.TOKEN_SERVER, ended);
        }
    }

    private static HttpRequest request(Login.ByToken login) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("grant_type", "refresh_token");
        fields.put("refresh_token", login.refreshToken());
        fields.put("client_id", login.client());
        if (!login.secret().isEmpty()) {
            fields.put("client_secret", login.secret());
        }
        String form = fields.entrySet().stream().map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        URI endpoint = login.endpoint();
        return HttpRequest.newBuilder(endpoint).timeout(PATIENCE).header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json").POST(HttpRequest.BodyPublishers.ofString(form)).build();
    }
}
