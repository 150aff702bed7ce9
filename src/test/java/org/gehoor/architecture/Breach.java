package org.gehoor.architecture;

/// One place where a wall is broken: the class, and what it does there.
public record Breach(String by, String how) {

    @Override
    public String toString() {
        return by + " " + how;
    }
}
