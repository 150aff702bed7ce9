package org.gehoor.html;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Decides which pictures may be shown, and remembers whether there were any from elsewhere.
final class Pictures {

    private final boolean remote;
    private final Function<String, Optional<String>> own;
    private boolean hadRemote;

    Pictures(boolean remote, Function<String, Optional<String>> own) {
        this.remote = remote;
        this.own = own;
    }

    boolean hadRemote() {
        return hadRemote;
    }

    /// The address under which a picture is loaded; null for none. `//host` is read as `https://host`.
    @Nullable String source(String asked) {
        String address = asked.strip();
        String small = address.toLowerCase(Locale.ROOT);
        if (small.startsWith("cid:")) {
            return own.apply(address.substring("cid:".length())).orElse(null);
        }
        if (!small.startsWith("https://") && !small.startsWith("//")) {
            return null;
        }
        return small.startsWith("//") ? "https:" + address : address;
    }

    /// The element itself, when its attributes were judged: what comes from elsewhere waits until it is asked for.
    @Nullable String element(String name, List<String> attributes) {
        int at = index(attributes, "src");
        if (at < 0 || !attributes.get(at + 1).startsWith("https://")) {
            return name;
        }
        if (isOnePixel(attributes, "width") || isOnePixel(attributes, "height")) {
            return null;
        }
        hadRemote = true;
        if (!remote) {
            attributes.remove(at + 1);
            attributes.remove(at);
        }
        return attributes.isEmpty() ? null : name;
    }

    private static boolean isOnePixel(List<String> attributes, String side) {
        int at = index(attributes, side);
        return at >= 0 && (attributes.get(at + 1).equals("1") || attributes.get(at + 1).equals("0"));
    }

    private static int index(List<String> attributes, String name) {
        for (int i = 0; i < attributes.size(); i += 2) {
            if (attributes.get(i).equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
