package org.gehoor.redaction;

import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a program outside is told of an entry: kinds, ids, counts and times. Each value must have the exact shape of one of these.
final class Outlined {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern SHAPE = Pattern.compile("|" + ID + "(?:," + ID + ")*|\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:\\d\\d))?|[0-9a-f]{64}|[a-z][a-z_.-]{0,60}");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final Pattern COUNT = Pattern.compile("\\d{1,19}");
    /// A snapshot of PostgreSQL: which pieces of work were not done yet.
    private static final Pattern SNAPSHOT = Pattern.compile("\\d{1,19}:\\d{1,19}:(?:\\d{1,19},?)*+");
    /// The standard by which something was set aside, or the law by which it was promised: `RFC 3834: Auto-Submitted`, `Ley 10/2025`.
    private static final Pattern RULE = Pattern.compile("(?!.*\\d{6})[\\p{L}\\p{M}0-9 §%<>&≤≥,.:;()/_=+'\"*-]{1,200}");
    private static final Pattern MEASURE = Pattern.compile("\\d{1,5}(?:\\.\\d{1,20})?(?:E-?\\d{1,3})?");
    /// Counted by us, and never a number that somebody typed.
    private static final Set<String> COUNTS = Set.of("sequence", "files", "sources", "from_entry", "answer", "entry", "file", "waited_seconds", "work", "grade", "entries");

    private Outlined() {}

    /// @throws Leak when it says anything else
    static void judge(String json) {
        try {
            judge("", JSON.readTree(json));
        } catch (JacksonException unreadable) {
            throw new Leak("what cannot be read");
        }
    }

    private static void judge(String name, JsonNode value) {
        if (value.isObject()) {
            value.propertyStream().forEach(property -> {
                if (!NAME.matcher(property.getKey()).matches()) {
                    throw new Leak("a name that is none of ours");
                }
                judge(property.getKey(), property.getValue());
            });
        } else if (!(value.isString() || value.isIntegralNumber()) || !hasShape(name, value.asString())) {
            throw new Leak("what is no kind, id, count or time");
        }
    }

    private static boolean hasShape(String name, String value) {
        if (COUNTS.contains(name)) {
            return COUNT.matcher(value).matches();
        }
        if (name.equals("rule")) {
            return RULE.matcher(value).matches();
        }
        if (name.equals("relevance")) {
            return MEASURE.matcher(value).matches();
        }
        return SHAPE.matcher(value).matches() || name.equals("saw") && SNAPSHOT.matcher(value).matches();
    }
}
