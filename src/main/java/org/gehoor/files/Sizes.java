package org.gehoor.files;

/// Says how large something is, as people say it.
public final class Sizes {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    private Sizes() {}

    /// Rounded to whole KB or MB, and up, so that nothing looks smaller than it is: `12 KB`, `3 MB`.
    public static String say(long bytes) {
        return bytes < MB ? Math.ceilDiv(bytes, KB) + " KB" : Math.ceilDiv(bytes, MB) + " MB";
    }
}
