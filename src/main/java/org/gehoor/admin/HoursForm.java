package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was typed about opening hours, field by field.
///
/// @param also the other lines for which it shall hold as well, each with the stamp that was seen
public record HoursForm(Map<String, String> fields, List<String> also) {

    private static final List<String> FIELDS = List.of("seen", "day-1", "day-2", "day-3", "day-4", "day-5", "day-6", "day-7", "country", "region",
            "on_holidays", "date", "until", "name", "times", "was_first", "was_last");
    private static final int LONGEST = 500;

    public HoursForm {
        fields = Map.copyOf(fields);
        also = List.copyOf(also);
    }

    static HoursForm of(HttpServletRequest request) {
        var fields = new HashMap<String, String>();
        FIELDS.forEach(field -> Optional.ofNullable(request.getParameter(field)).ifPresent(typed -> fields.put(field, brief(typed))));
        return new HoursForm(fields, Optional.ofNullable(request.getParameterValues("also")).map(Arrays::asList).orElse(List.of()));
    }

    private static String brief(String typed) {
        String text = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return text.substring(0, Math.min(text.length(), LONGEST));
    }

    /// What was typed there; empty when nothing was.
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /// The same with other words in one field.
    HoursForm with(String field, String text) {
        var others = new HashMap<>(fields);
        others.put(field, text);
        return new HoursForm(others, also);
    }
}
