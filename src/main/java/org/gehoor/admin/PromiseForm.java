package org.gehoor.admin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gehoor.pages.Refusal;
import org.gehoor.profile.Matter;
import org.gehoor.profile.OwnTerms;
import org.gehoor.profile.ProfileRefusal;
import org.gehoor.queue.Line;

/// What was typed on that page.
///
/// @param matters codes of matters by the name of the field
record PromiseForm(List<String> profiles, String minutes, String days, String until, Map<String, String> matters) {

    private static final String OF_A_LINE = "matter-";

    PromiseForm {
        profiles = List.copyOf(profiles);
        matters = Map.copyOf(matters);
    }

    static PromiseForm of(HttpServletRequest request) {
        var matters = new LinkedHashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> {
            if (name.startsWith(OF_A_LINE)) {
                matters.put(name, values[0]);
            }
        });
        return new PromiseForm(List.of(Objects.requireNonNullElse(request.getParameterValues("profile"), new String[0])), typed(request, "minutes"),
                typed(request, "days"), typed(request, "until"), matters);
    }

    static String field(Line line) {
        return OF_A_LINE + line.id();
    }

    /// @throws Refusal CHAT_MINUTES, WRITTEN_DAYS
    OwnTerms own() {
        return new OwnTerms(number(minutes), number(days), time());
    }

    Optional<Matter> matter(Line line) {
        return Optional.ofNullable(matters.get(field(line))).flatMap(PromiseForm::matter);
    }

    /// At which field a refusal is shown.
    static String fieldOf(Refusal refused) {
        return switch ((ProfileRefusal) refused.code()) {
            case AT_LEAST_ONE, UNKNOWN -> "profile";
            case CHAT_MINUTES -> "minutes";
            case WRITTEN_DAYS -> "days";
        };
    }

    private static Optional<Matter> matter(String code) {
        try {
            return Optional.of(Matter.of(code)).filter(Matter::isOfALine);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private LocalTime time() {
        try {
            return LocalTime.parse(until);
        } catch (DateTimeException untyped) {
            return OwnTerms.USUAL.writtenUntil();
        }
    }

    /// Zero for what is no number: it is refused as too small.
    private static int number(String typed) {
        return typed.matches("\\d{1,4}") ? Integer.parseInt(typed) : 0;
    }

    private static String typed(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").strip();
    }
}
