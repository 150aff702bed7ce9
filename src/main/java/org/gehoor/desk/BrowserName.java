package org.gehoor.desk;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gehoor.words.Words;

/// A browser as its owner would call it, from what it says of itself: `Firefox, Windows`. Many name others too, so order matters.
final class BrowserName {

    private static final List<Map.Entry<String, String>> BROWSERS = List.of(entry("Edg/", "Edge"), entry("OPR/", "Opera"),
            entry("Firefox/", "Firefox"), entry("Chrome/", "Chrome"), entry("Safari/", "Safari"));
    private static final List<Map.Entry<String, String>> SYSTEMS = List.of(entry("iPhone", "iPhone"), entry("iPad", "iPad"),
            entry("Android", "Android"), entry("Windows", "Windows"), entry("Mac OS", "Mac"), entry("Linux", "Linux"));

    private BrowserName() {}

    static String of(String agent, Words words) {
        String browser = first(BROWSERS, agent).orElseGet(() -> words.say("desk.sessions.some_browser"));
        return first(SYSTEMS, agent).map(system -> browser + ", " + system).orElse(browser);
    }

    private static Optional<String> first(List<Map.Entry<String, String>> names, String agent) {
        return names.stream().filter(name -> agent.contains(name.getKey())).map(Map.Entry::getValue).findFirst();
    }
}
