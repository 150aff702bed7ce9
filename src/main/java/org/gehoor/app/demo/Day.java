package org.gehoor.app.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The day as it is written down in `demo/day.json`.
record Day(List<Story> conversations) {

    Day {
        conversations = List.copyOf(conversations);
    }

    /// One conversation from its first word.
    record Story(Guest customer, String channel, String language, String topic, String subject, List<Step> steps) {}

    /// What the customer tells about themselves; all of it may be missing.
    record Guest(@Nullable String name, @Nullable String email, @Nullable String phone) {}

    /// One thing that happens. Which of the other values are there depends on `act`.
    record Step(double ago, @JsonProperty("do") String act, @Nullable String text, @Nullable String staff, @Nullable String article,
                @Nullable String need, @Nullable String to, @Nullable String why, @Nullable String reason, @Nullable String outcome,
                @Nullable String solved, @Nullable Integer grade, @Nullable String phone, @Nullable Integer inMinutes, @Nullable Double inHours) {

        String said() {
            return Objects.requireNonNull(text, act);
        }

        String by() {
            return Objects.requireNonNull(staff, act);
        }
    }

    static Day read() {
        try (InputStream json = Objects.requireNonNull(Day.class.getResourceAsStream("/demo/day.json"))) {
            return JsonMapper.builder().build().readValue(json.readAllBytes(), Day.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
