package org.gehoor.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The files of `assets/`, read once, each with an address that has its content in it, so that it may be kept for ever.
final class Assets {

    private final Map<String, Asset> assets = new TreeMap<>();

    Assets() {
        Bundle bundle = new Bundle(read());
        bundle.paths().forEach(path -> assets.put(path, bundle.asset(path)));
    }

    /// The address of a file: `css/customer.css`.
    ///
    /// @throws IllegalArgumentException when there is no such file
    String address(String path) {
        return find(path).orElseThrow(() -> new IllegalArgumentException("no file assets/" + path)).address();
    }

    Optional<Asset> find(String path) {
        return Optional.ofNullable(assets.get(path));
    }

    private static Map<String, byte[]> read() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:assets/**/*.*")) {
                String url = file.getURL().toString();
                try (InputStream in = file.getInputStream()) {
                    files.put(url.substring(url.lastIndexOf("/assets/") + "/assets/".length()), in.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("assets cannot be read", e);
        }
        return files;
    }
}
