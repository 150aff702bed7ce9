package org.gehoor.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The random password of one database: 192 bits, letters that need no quoting. It does not print itself.
record Password(String text) {

    /// A new one, in a file that only its owner can read; an older file, of a database that was never finished, makes way.
    static Password createIn(Path file) throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Password password = new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password.text);
        return password;
    }

    static Password readFrom(Path file) throws IOException {
        return new Password(Files.readString(file).strip());
    }

    @Override
    public String toString() {
        return "Password[not shown]";
    }
}
