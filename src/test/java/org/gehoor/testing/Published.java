package org.gehoor.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The figures as everybody sees them: `/`, `/record` and its download, compared with those that a stranger computed.
public final class Published {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern DATA = Pattern.compile("<data id=\"([^\"]+)\" value=\"([^\"]+)\">([^<]*)</data>");
    private static final Pattern PROMISES = Pattern.compile("(promise-(?:kept|broken|released)|channel-(?:kept|broken)|ended|returned|solved|set-aside|erased|left-line|turn-would-have-come|need)\\.(.+)");
    private static final Pattern WAIT = Pattern.compile("wait\\.(.+)\\.(count|middle|nine_of_ten|longest)");
    private static final Pattern WEEK = Pattern.compile("week-(kept|broken|share)\\.(?:(\\w+)\\.)?(\\d{4}-W\\d\\d)");

    private Published() {}

    /// Finds every figure of every month equal, and of the front page.
    ///
    /// @return how many figures were compared
    public static int areAll(Recomputed right, Visitor visitor) {
        int compared = front(right, visitor);
        for (String month : right.months()) {
            compared += download(right, visitor, month) + page(right, visitor, month);
        }
        return compared;
    }

    private static int front(Recomputed right, Visitor visitor) {
        String today = json(visitor, "").get("today").asString();
        Map<String, String> shown = data(visitor.get("/").html());
        long kept = right.count("last_seven_days", today, "promise-kept");
        long broken = right.count("last_seven_days", today, "promise-broken");
        assertThat(shown.get("kept-lately")).as("kept of due on /").isEqualTo(kept + "/" + (kept + broken));
        return 1;
    }

    private static JsonNode json(Visitor visitor, String month) {
        var answer = visitor.get("/record/figures.json?month=" + month);
        assertThat(answer.status()).as("figures of " + month).isEqualTo(200);
        return JSON.readTree(answer.html());
    }

    private static int download(Recomputed right, Visitor visitor, String month) {
        JsonNode file = json(visitor, month);
        var published = new TreeMap<String, Long>();
        for (JsonNode one : file.get("figures")) {
            String name = one.get("figure").asString() + "/" + one.get("part").asString() + "/";
            for (String what : new String[] {"count", "middle", "nine_of_ten", "longest"}) {
                if (one.hasNonNull(what)) {
                    published.put(name + what, one.get(what).asLong());
                }
            }
        }
        assertThat(published).as("the download of %s", month).isEqualTo(right.month(month));
        for (JsonNode week : file.get("weeks")) {
            assertThat(week.get("kept").asLong()).isEqualTo(right.count("week", week.get("week").asString(), "promise-kept"));
            assertThat(week.get("broken").asLong()).isEqualTo(right.count("week", week.get("week").asString(), "promise-broken"));
        }
        for (String span : new String[] {"last_seven_days", "last_day"}) {
            assertThat(file.get(span).get("kept").asLong()).isEqualTo(right.count(span, file.get("today").asString(), "promise-kept"));
            assertThat(file.get(span).get("broken").asLong()).isEqualTo(right.count(span, file.get("today").asString(), "promise-broken"));
        }
        return published.size() + 2 * file.get("weeks").size() + 4;
    }

    private static int page(Recomputed right, Visitor visitor, String month) {
        Map<String, String> shown = data(visitor.get("/record?month=" + month).html());
        shown.forEach((id, value) -> assertThat(value).as("%s on /record of %s", id, month).isEqualTo(Long.toString(expected(right, month, id))));
        right.month(month).forEach((name, value) -> assertThat(shown.get(id(name))).as("%s on /record of %s", name, month).isEqualTo(Long.toString(value)));
        return shown.size();
    }

    /// Where a figure stands on the page.
    private static String id(String name) {
        String[] parts = name.split("/", -1);
        return parts[0].equals("wait") ? "wait." + parts[1] + "." + parts[2] : parts[1].isEmpty() ? parts[0] : parts[0] + "." + parts[1];
    }

    private static long expected(Recomputed right, String month, String id) {
        var plain = PROMISES.matcher(id);
        var wait = WAIT.matcher(id);
        var week = WEEK.matcher(id);
        if (wait.matches()) {
            return right.value("month", month, "wait", wait.group(1), wait.group(2));
        } else if (week.matches()) {
            return week(right, week);
        } else if (plain.matches()) {
            return right.value("month", month, plain.group(1), plain.group(2), "count");
        }
        return id.startsWith("channel-share.") ? share(right.value("month", month, "channel-kept", id.substring(14), "count"),
                        right.value("month", month, "channel-broken", id.substring(14), "count"))
                : id.startsWith("share.") ? share(right.value("month", month, "promise-kept", id.substring(6), "count"),
                        right.value("month", month, "promise-broken", id.substring(6), "count"))
                : other(right, month, id);
    }

    /// In all channels, or in one.
    private static long week(Recomputed right, Matcher week) {
        String channel = week.group(2);
        String figure = channel == null ? "promise-" : "channel-";
        String part = channel == null ? "" : channel;
        long kept = right.value("week", week.group(3), figure + "kept", part, "count");
        long broken = right.value("week", week.group(3), figure + "broken", part, "count");
        return switch (week.group(1)) {
            case "kept" -> kept;
            case "broken" -> broken;
            default -> share(kept, broken);
        };
    }

    private static long other(Recomputed right, String month, String id) {
        long answers = right.count("month", month, "solved");
        long yes = right.value("month", month, "solved", "yes", "count");
        return switch (id) {
            case "big-kept" -> share(right.count("month", month, "promise-kept"), right.count("month", month, "promise-broken"));
            case "big-broken" -> right.count("month", month, "promise-broken");
            case "big-wait" -> right.value("month", month, "wait", "all", "middle");
            case "big-solved" -> share(yes, answers - yes);
            case "answered" -> {
                long closings = right.count("month", month, "ended") - right.value("month", month, "ended", "set_aside", "count");
                yield share(answers, closings - answers);
            }
            default -> right.count("month", month, id);
        };
    }

    private static long share(long hits, long others) {
        return hits * 100 / (hits + others);
    }

    /// Each figure that is marked as one; a count is also what is read.
    private static Map<String, String> data(String html) {
        var shown = new TreeMap<String, String>();
        DATA.matcher(html).results().forEach(found -> shown.put(found.group(1), found.group(2)));
        assertThat(shown).isNotEmpty();
        return shown;
    }
}
