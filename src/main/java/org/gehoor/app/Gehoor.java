package org.gehoor.app;

public final class Gehoor {
    public static void main(String... args) {
        System.out.println(Runtime.version());
    }
}
