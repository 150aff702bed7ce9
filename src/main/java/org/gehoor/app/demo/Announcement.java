package org.gehoor.app.demo;

import java.util.stream.Collectors;
import org.springframework.core.env.Environment;

/// What the command line says when the demonstration is there: where to look, and who can sign in.
public final class Announcement {

    private Announcement() {}

    /// The text, for a program with these settings.
    public static String of(Environment settings) {
        String address = settings.getRequiredProperty("gehoor.public-url").replaceAll("/+$", "");
        String names = Colleagues.ALL.stream().map(Colleagues.Colleague::signInName).collect(Collectors.joining(", "));
        return """

                Gehoor: a demonstration with Zeeraaf Telecom, which does not exist

                  Customers     %1$s/
                  Staff         %1$s/desk
                  Codes, post   %1$s/demo

                  Sign in as    %2$s
                  Password      %3$s, then the code that stands at %1$s/demo

                Open two windows and play a customer and a member of staff. Ctrl-C stops it; what you did is kept in %4$s.
                """.formatted(address, names, Colleagues.PASSWORD, settings.getRequiredProperty("gehoor.data"));
    }
}
