package org.gehoor.staff;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// How passwords are kept: bcrypt with a cost of 2^11, twelve characters at least, 72 bytes at most (what bcrypt reads).
final class Passwords {

    private static final BCryptPasswordEncoder BCRYPT = new BCryptPasswordEncoder(11);
    private static final String NOBODYS = BCRYPT.encode("nobody has this password");

    private Passwords() {}

    static String hash(String password) {
        if (password.length() < 12 || password.getBytes(StandardCharsets.UTF_8).length > 72) {
            throw new IllegalArgumentException("a password has 12 to 72 characters");
        }
        return BCRYPT.encode(password);
    }

    static boolean matches(String typed, String hash) {
        return BCRYPT.matches(typed, hash);
    }

    /// Takes as long as a real comparison, so that an unknown name cannot be told from a wrong password by the time it takes.
    static void pretend(String typed) {
        BCRYPT.matches(typed, NOBODYS);
    }
}
