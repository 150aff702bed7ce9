package org.gehoor.assistant.model;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gehoor.vocabulary.Secret;
import org.springframework.core.env.Environment;

/// Where the model is, and how long we wait for it.
///
/// @param url  what comes before `/chat/completions`, without a slash at the end
/// @param name of the model
record ModelSettings(URI url, String name, Optional<Secret> key, Duration patience) {

    static final String URL = "gehoor.model.url";

    private static final Duration USUAL = Duration.ofMillis(1200);
    /// Chat gives up after two seconds, and must still find the passages and write them down.
    private static final Duration LONGEST = Duration.ofMillis(1500);
    private static final Duration SHORTEST = Duration.ofMillis(50);

    /// @throws IllegalArgumentException that says which setting is wrong, and never what the key is
    static ModelSettings of(Environment settings) {
        String name = settings.getProperty("gehoor.model.name", "").strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("gehoor.model.name must say which model of " + URL + " to ask");
        }
        Duration patience = settings.getProperty("gehoor.model.patience", Duration.class, USUAL);
        if (patience.compareTo(SHORTEST) < 0 || patience.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("gehoor.model.patience must lie between " + SHORTEST.toMillis() + "ms and " + LONGEST.toMillis() + "ms: chat answers within two seconds");
        }
        Set<String> inside = Arrays.stream(settings.getProperty("gehoor.model.inside", "").split(",")).map(String::strip).collect(Collectors.toSet());
        return new ModelSettings(url(settings.getRequiredProperty(URL).strip(), inside), name, key(settings), patience);
    }

    private static URI url(String text, Set<String> inside) {
        try {
            URI url = new URI(text.replaceFirst("/+$", ""));
            if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null || url.getFragment() != null) {
                throw new IllegalArgumentException(URL + " must be an address such as https://models.example/v1, without name, password or question in it");
            }
            if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && (inside.contains(url.getHost()) || isInside(url.getHost())))) {
                throw new IllegalArgumentException(URL + " must begin with https; http only to this machine, to a private address in figures, or to a host named in gehoor.model.inside");
            }
            return url;
        } catch (URISyntaxException none) {
            throw new IllegalArgumentException(URL + " is no address", none);
        }
    }

    /// This machine by its usual name, or a loopback or private address in figures. No name is looked up: what it means may change.
    private static boolean isInside(String host) {
        if (host.equals("localhost")) {
            return true;
        }
        try {
            InetAddress address = host.matches("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-fA-F:.]+]") ? InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")) : null;
            return address != null && (address.isLoopbackAddress() || address.isSiteLocalAddress() || isUniqueLocal(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /// fc00::/7 (RFC 4193).
    private static boolean isUniqueLocal(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc;
    }

    private static Optional<Secret> key(Environment settings) {
        String file = settings.getProperty("gehoor.model.key-file", "");
        try {
            String key = file.isBlank() ? settings.getProperty("gehoor.model.key", "") : Files.readString(Path.of(file));
            return Optional.of(key.strip()).filter(text -> !text.isEmpty()).map(Secret::presented);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("gehoor.model.key-file cannot be read: " + file, unreadable);
        }
    }
}
