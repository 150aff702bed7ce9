package org.gehoor.timeline;

import java.util.Locale;
import org.gehoor.pages.Speaker;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// What stands at the head of a line where the timeline is one long thread through all channels.
public final class Heads {

    private Heads() {}

    /// The sign beside a line: an icon, or the initials of a person.
    ///
    /// @param look the ending of its class in the style sheet
    public record Sign(@Nullable String icon, @Nullable String initials, String look) {}

    /// One sentence without a full stop: "U schreef", "Beloofd: …".
    public static String of(CustomerTimeline.Line line, Words words) {
        return switch (line) {
            case CustomerTimeline.Said said when said.heading() != null -> said.heading();
            case CustomerTimeline.Said said -> switch (said.speaker()) {
                case Speaker.Customer _ -> words.say("timeline.you_wrote");
                case Speaker.Person person -> words.say("timeline.person_wrote", "name", person.name());
                case Speaker.Colleague colleague -> words.say("timeline.person_wrote", "name", colleague.name());
                case Speaker.Computer _, Speaker.ComputerNote _, Speaker.MachineMail _ -> words.say("timeline.computer_wrote");
            };
            case CustomerTimeline.Happened happened -> happened.text().substring(0, 1).toUpperCase(Locale.ROOT)
                    + happened.text().substring(1).replaceAll("\\.$", "");
        };
    }

    /// The sign beside a line.
    public static Sign mark(CustomerTimeline.Line line) {
        return switch (line) {
            case CustomerTimeline.Said said -> switch (said.speaker()) {
                case Speaker.Customer _ -> new Sign("chat", null, "");
                case Speaker.Person person -> new Sign(null, person.initials(), " thread__mark--person");
                case Speaker.Colleague _ -> new Sign("lock", null, "");
                case Speaker.Computer _, Speaker.ComputerNote _, Speaker.MachineMail _ -> new Sign("machine", null, " thread__mark--automatic");
            };
            case CustomerTimeline.Happened happened -> new Sign(happened.icon(), null, "");
        };
    }
}
