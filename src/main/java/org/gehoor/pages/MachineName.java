package org.gehoor.pages;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.gehoor.words.Words;

/// What the computer that speaks to customers may be called. A closed list: each says that it is a machine, and nobody can type another (G2).
public enum MachineName {
    AUTOMATIC_HELP, HELP_ROBOT, CHAT_COMPUTER, DIGITAL_ASSISTANT, OUR_ROBOT, OUR_COMPUTER;

    /// The name in the database and in forms: `help_robot`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads a [#code()]. Whatever else is typed is no name.
    public static Optional<MachineName> read(String typed) {
        return Arrays.stream(values()).filter(name -> name.code().equals(typed)).findFirst();
    }

    /// As customers read it.
    public String in(Words words, String organisation) {
        return switch (this) {
            case AUTOMATIC_HELP -> words.say("pages.automatic");
            case HELP_ROBOT -> words.say("pages.machine.help_robot");
            case CHAT_COMPUTER -> words.say("pages.machine.chat_computer");
            case DIGITAL_ASSISTANT -> words.say("pages.machine.digital_assistant");
            case OUR_ROBOT -> words.say("pages.machine.our_robot", "organisation", organisation);
            case OUR_COMPUTER -> words.say("pages.machine.our_computer", "organisation", organisation);
        };
    }
}
