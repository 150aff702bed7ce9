package org.gehoor.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
import org.springframework.core.env.Environment;

/// Our certificate and its key, from two PEM files, read again when they change: certificates are renewed while the program runs.
final class Certificates {

    private static final Logger LOG = LoggerFactory.getLogger(Certificates.class);

    private final Optional<Pair> files;
    private Optional<SSLContext> keys = Optional.empty();
    private List<FileTime> readAt = List.of();
    private boolean unreadable;

    private record Pair(Path certificate, Path key) {}

    Certificates(Environment settings) {
        String certificate = settings.getProperty("gehoor.smtp.certificate", "");
        String key = settings.getProperty("gehoor.smtp.key", "");
        this.files = certificate.isEmpty() || key.isEmpty() ? Optional.empty() : Optional.of(new Pair(Path.of(certificate), Path.of(key)));
    }

    /// What encrypts now; empty when there is nothing to encrypt with.
    synchronized Optional<SSLContext> keys() {
        files.ifPresent(this::readIfChanged);
        return keys;
    }

    /// Whether there should be a certificate and it cannot be read, or not be read any more.
    synchronized boolean areUnreadable() {
        files.ifPresent(this::readIfChanged);
        return unreadable;
    }

    private void readIfChanged(Pair both) {
        try {
            var times = List.of(Files.getLastModifiedTime(both.certificate), Files.getLastModifiedTime(both.key));
            if (!times.equals(readAt)) {
                readAt = times;
                keys = Optional.of(SslBundle.of(new PemSslStoreBundle(PemSslStoreDetails.forCertificate(both.certificate.toUri().toString())
                        .withPrivateKey(both.key.toUri().toString()), null)).createSslContext());
                unreadable = false;
            }
        } catch (IOException | RuntimeException trouble) {
            if (!unreadable) {
                LOG.warn("STARTTLS goes on as it was: {} and {} cannot be read: {}", both.certificate, both.key, trouble.toString());
            }
            unreadable = true;
        }
    }
}
