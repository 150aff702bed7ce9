package org.gehoor.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;

/// What the listener was told.
///
/// @param port      0: it does not listen
/// @param name      by which it greets
/// @param mostBytes of one mail
/// @param folder    where a large mail waits until it is whole
record SmtpSettings(int port, InetAddress address, String name, int mostBytes, Limits limits, Path folder) {

    /// How many may be in at a time, and how long.
    ///
    /// @param connections of strangers, all together
    /// @param perAddress  of one stranger; of an IPv6 network one
    /// @param command     until the next command is there, whole
    /// @param message     until a mail is there, whole
    record Limits(int connections, int perAddress, Duration command, Duration message) {}

    static SmtpSettings of(Environment settings) {
        return new SmtpSettings(settings.getRequiredProperty("gehoor.smtp.port", Integer.class), address(settings.getRequiredProperty("gehoor.smtp.address")),
                settings.getProperty("gehoor.smtp.name", name(settings.getRequiredProperty("gehoor.public-url"))),
                Math.toIntExact(settings.getRequiredProperty("gehoor.smtp.most-bytes", DataSize.class).toBytes()),
                new Limits(settings.getRequiredProperty("gehoor.smtp.connections", Integer.class), settings.getRequiredProperty("gehoor.smtp.per-address", Integer.class),
                        settings.getRequiredProperty("gehoor.smtp.command-time", Duration.class), settings.getRequiredProperty("gehoor.smtp.message-time", Duration.class)),
                Path.of(settings.getRequiredProperty("gehoor.data")).resolve("mail-in"));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException unknown) {
            throw new IllegalArgumentException("gehoor.smtp.address is no address of this machine: " + text, unknown);
        }
    }

    /// The host of our own address; one in figures stands in brackets (RFC 5321, 4.1.3).
    private static String name(String publicUrl) {
        String host = URI.create(publicUrl).getHost();
        return host.matches("[0-9.]+") ? "[" + host + "]" : host;
    }
}
