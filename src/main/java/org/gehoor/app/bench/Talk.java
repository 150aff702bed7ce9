package org.gehoor.app.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A chat as its customer's browser holds it: address, cookies, the proof of its forms, and where its live page goes on.
record Talk(String address, String cookies, String proof, String live) {

    private static final Pattern PROOF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern LIVE = Pattern.compile("<live-part[^>]* src=\"([^\"]+)\"");
    private static final String AS_A_PAGE_DOES = "X-Requested-With: fragment\r\nAccept: text/html\r\n";
    private static final String WORDS = "Goedemorgen, ik heb vorige week gebeld over mijn factuur en nog niets gehoord. Kunt u nakijken of het bedrag klopt? ";

    /// Begins one as a customer does, and asks for a person.
    static Talk begin(Wire wire) throws IOException {
        var cookies = new LinkedHashMap<String, String>();
        Wire.Answer first = expect(200, wire.get("/chat", ""), cookies);
        Wire.Answer begun = expect(303, wire.post("/chat", text(cookies), form(found(PROOF, first), words(0)), ""), cookies);
        String address = begun.header("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        Wire.Answer page = expect(200, wire.get(address, text(cookies)), cookies);
        expect(303, wire.post(address + "/handover", text(cookies), form(found(PROOF, page), words(1)), ""), cookies);
        Wire.Answer waiting = expect(200, wire.get(address, text(cookies)), cookies);
        return new Talk(address, text(cookies), found(PROOF, waiting), found(LIVE, waiting).replace("&amp;", "&"));
    }

    /// Sends a message that is recognised by its number when it arrives somewhere.
    void write(Wire wire, long number) throws IOException {
        Wire.Answer answer = wire.post(address + "/messages", cookies, form(proof, words(number)), AS_A_PAGE_DOES);
        if (answer.status() != 200 || !answer.body().contains(mark(number))) {
            throw new Failed("A message was answered by " + answer.status() + ":\n" + answer.body());
        }
    }

    static String words(long number) {
        return WORDS + mark(number);
    }

    private static final Pattern MARK = Pattern.compile("maat-(\\d+)\\.");

    private static String mark(long number) {
        return "maat-" + number + ".";
    }

    /// The numbers of the messages in a piece of a page.
    static Matcher marks(String text) {
        return MARK.matcher(text);
    }

    static String form(String proof, String words) {
        var random = ThreadLocalRandom.current();
        UUID once = new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() & 0x3fffffffffffffffL | Long.MIN_VALUE);
        return "_csrf=" + URLEncoder.encode(proof, StandardCharsets.UTF_8) + "&once=" + once + "&message=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static Wire.Answer expect(int status, Wire.Answer answer, Map<String, String> cookies) {
        if (answer.status() != status) {
            throw new Failed("Expected " + status + " and got " + answer.status() + ":\n" + answer.body());
        }
        answer.all("Set-Cookie").forEach(one -> {
            String[] pair = one.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        });
        return answer;
    }

    private static String found(Pattern pattern, Wire.Answer page) {
        Matcher found = pattern.matcher(page.body());
        if (!found.find()) {
            throw new Failed("A page has not what was looked for: " + pattern + "\n" + page.body());
        }
        return found.group(1);
    }

    private static String text(Map<String, String> cookies) {
        return String.join("; ", cookies.entrySet().stream().map(one -> one.getKey() + "=" + one.getValue()).toList());
    }
}
