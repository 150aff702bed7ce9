package org.gehoor.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// Words as they may be encoded on their way out.
final class Disguises {

    private Disguises() {}

    static List<String> of(String words) {
        return List.of(words, "{\"content\":\"" + json(words) + "\"}", "{\"content\":\"" + json(json(words)) + "\"}", URLEncoder.encode(words, UTF_8), everyPercent(words), html(words),
                spread(words), "x " + Base64.getEncoder().encodeToString(("Er staat: " + words).getBytes(UTF_8)) + " y",
                Base64.getUrlEncoder().withoutPadding().encodeToString(("Er staat: " + words).getBytes(UTF_8)), wide(words), words.toUpperCase(Locale.ROOT));
    }

    private static String json(String words) {
        return words.chars().mapToObj(sign -> String.format("\\u%04x", sign)).collect(Collectors.joining());
    }

    private static String everyPercent(String words) {
        var sent = new StringBuilder();
        for (byte one : words.getBytes(UTF_8)) {
            sent.append(String.format("%%%02X", one));
        }
        return sent.toString();
    }

    private static String html(String words) {
        return words.codePoints().mapToObj(sign -> "&#" + sign + ";").collect(Collectors.joining());
    }

    private static String spread(String words) {
        return words.codePoints().mapToObj(sign -> Character.toString(sign) + "\u200b").collect(Collectors.joining());
    }

    private static String wide(String words) {
        return words.chars().mapToObj(sign -> Character.toString(sign > ' ' && sign < 0x7F ? sign + 0xFEE0 : sign)).collect(Collectors.joining());
    }
}
