package org.gehoor.pages;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Ties files that name each other together: a style sheet takes in the sheets it imports and names its font by its
/// hashed address; a script names the scripts it imports by theirs.
final class Bundle {

    private static final Pattern SHEET = Pattern.compile("(?m)^@import \"([^\"]+)\";\\s*$");
    private static final Pattern URL = Pattern.compile("url\\(\"([^\"]+)\"\\)");
    private static final Pattern MODULE = Pattern.compile("(?m)^(import (?:[^\"\\n]* from )?)\"(\\.[^\"]+)\"");

    private final Map<String, byte[]> files;
    private final Map<String, Asset> made = new HashMap<>();
    private final Set<String> underWay = new LinkedHashSet<>();

    Bundle(Map<String, byte[]> files) {
        this.files = files;
    }

    Set<String> paths() {
        return new TreeSet<>(files.keySet());
    }

    /// @throws IllegalStateException when files name each other in a circle, or name one that is not there
    Asset asset(String path) {
        Asset before = made.get(path);
        if (before != null) {
            return before;
        }
        if (!underWay.add(path)) {
            throw new IllegalStateException("assets that name each other in a circle: " + underWay);
        }
        Asset asset = Asset.of(path, content(path));
        underWay.remove(path);
        made.put(path, asset);
        return asset;
    }

    private byte[] content(String path) {
        if (path.endsWith(".css")) {
            return tieSheet(path).getBytes(StandardCharsets.UTF_8);
        }
        if (path.endsWith(".js")) {
            return tieScript(path).getBytes(StandardCharsets.UTF_8);
        }
        return file(path);
    }

    private String tieSheet(String path) {
        String whole = SHEET.matcher(text(path)).replaceAll(match -> literal(tieSheet(beside(path, match.group(1)))));
        return URL.matcher(whole).replaceAll(match -> match.group(1).startsWith("/") ? literal(match.group())
                : literal("url(\"" + asset(beside(path, match.group(1))).address() + "\")"));
    }

    private String tieScript(String path) {
        return MODULE.matcher(text(path)).replaceAll((MatchResult match) ->
                literal(match.group(1) + '"' + asset(beside(path, match.group(2))).address() + '"'));
    }

    private String text(String path) {
        return new String(file(path), StandardCharsets.UTF_8);
    }

    private byte[] file(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new IllegalStateException("no file assets/" + path);
        }
        return bytes;
    }

    private static String beside(String path, String name) {
        return java.nio.file.Path.of(path).resolveSibling(name).normalize().toString().replace('\\', '/');
    }

    private static String literal(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }
}
