package org.gehoor.reachability;

/// How many promises we kept of those we made. From [#ENOUGH] on it may be shown as a share.
public record Kept(long kept, long made) {

    /// With fewer, one promise more or less would change the picture.
    public static final int ENOUGH = 10;

    /// Whether there are enough to tell a share.
    public boolean isEnough() {
        return made >= ENOUGH;
    }
}
