package org.gehoor.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.callback.Numbers;
import org.gehoor.db.Work;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.ReplyAddresses;
import org.gehoor.organisation.Organisation;
import org.gehoor.organisation.Organisations;
import org.gehoor.pages.Refusal;
import org.gehoor.profile.Profile;
import org.gehoor.profile.Profiles;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Timetable;
import org.gehoor.queue.Timetables;
import org.gehoor.staff.Role;
import org.gehoor.staff.SecondFactor;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;
import org.springframework.context.ApplicationContext;

/// The first minutes of a real installation, asked on the command line: who we are, one team, a line per language, one member of staff.
final class Setup {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private final ApplicationContext rooms;
    private final BufferedReader answers = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));

    private Setup(ApplicationContext rooms) {
        this.rooms = rooms;
    }

    static void run(String... args) {
        try (Server server = Server.start(false, withOwnPort(args))) {
            var setup = new Setup(server.context());
            if (server.context().getBean(Organisations.class).find().isPresent()) {
                System.out.println("This installation is set up already.");
            } else {
                setup.ask();
            }
        }
    }

    private void ask() {
        String name = ask("Name of the organisation");
        PhoneNumber phone = number(ask("Telephone number that customers can call, ordinary rate"));
        String person = ask("Your name");
        String signIn = ask("Your sign-in name").toLowerCase(Locale.ROOT);
        String password = password();
        Optional<EmailAddress> post = post();
        List<String> laws = laws();
        SecondFactor second = SecondFactor.random();
        rooms.getBean(Work.class).whole(() -> {
            rooms.getBean(Organisations.class).set(new Organisation(name, "", "", "", phone, "", "", Language.NL, ZONE));
            rooms.getBean(Organisations.class).addBrand("main", name);
            var team = new Team(TeamId.at(now()), "Eerste lijn", true);
            rooms.getBean(Teams.class).add(team);
            for (Language language : Language.written()) {
                var line = new Line(LineId.at(now()), "main", "general", language, team.id(), officeHours());
                rooms.getBean(Lines.class).add(line, List.of(team.id()));
                closeOnHolidays(line.id());
            }
            rooms.getBean(Profiles.class).choose(laws);
            post.ifPresent(address -> rooms.getBean(Mailboxes.class).add("main", address, name, "", Language.NL, ""));
            rooms.getBean(SignIn.class).add(new SignIn.Joining(StaffId.at(now()), person, signIn, password, second, Role.LEAD, team.id(), Language.NL));
        });
        System.out.printf("""

                Put this secret in your authenticator app: %s
                Who looks after mailboxes and web hooks is another account: gehoor staff add --name NAME --sign-in NAME --role administrator
                Open on weekdays from 9.00 to 17.00, closed on Dutch public holidays; an administrator changes that at /admin/hours.
                Now start with: gehoor serve%n""", second.base32());
    }

    private String ask(String question) {
        System.out.print(question + ": ");
        System.out.flush();
        try {
            String answer = answers.readLine();
            if (answer == null) {
                throw new IllegalStateException("no answer; nothing was set up");
            }
            return answer.isBlank() ? ask(question) : answer.strip();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Asked without showing it where there is a terminal.
    private String password() {
        String question = "Your password, twelve characters or more";
        String typed = System.console() == null ? ask(question) : new String(System.console().readPassword(question + ": "));
        return typed.length() >= 12 ? typed : password();
    }

    /// The address that customers write to; none when nothing was answered, also not an end of line.
    private Optional<EmailAddress> post() {
        System.out.print("E-mail address that customers write to (empty: later, at /admin/channels): ");
        System.out.flush();
        try {
            String answer = Objects.requireNonNullElse(answers.readLine(), "").strip();
            Optional<EmailAddress> address = EmailAddress.read(answer).filter(ReplyAddresses::fits);
            return answer.isEmpty() || address.isPresent() ? address : post();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /// Which profiles of law apply; Spain's, the strictest, when nothing was answered.
    private List<String> laws() {
        List<String> all = rooms.getBean(Profiles.class).list().stream().map(Profile::id).toList();
        System.out.printf("Laws that apply, of %s (empty: es, the strictest; later at /admin/promises): ", String.join(", ", all));
        System.out.flush();
        try {
            String answer = Objects.requireNonNullElse(answers.readLine(), "").strip();
            List<String> chosen = answer.isEmpty() ? List.of("es") : List.of(answer.split("[,\\s]+"));
            return all.containsAll(chosen) ? chosen : laws();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private PhoneNumber number(String typed) {
        try {
            return Numbers.read(typed);
        } catch (Refusal refused) {
            return number(ask("That is not an ordinary telephone number. Telephone number"));
        }
    }

    private Instant now() {
        return rooms.getBean(Clock.class).instant();
    }

    private static OpeningHours officeHours() {
        var day = new OpeningHours.Stretch(LocalTime.of(9, 0), LocalTime.of(17, 0));
        Map<DayOfWeek, OpeningHours.Stretch> week = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                .collect(Collectors.toMap(weekday -> weekday, _ -> day));
        return new OpeningHours(ZONE, week);
    }

    private void closeOnHolidays(LineId line) {
        Timetables timetables = rooms.getBean(Timetables.class);
        Timetables.Written written = timetables.get(line);
        timetables.set(line, written.stamp(), written.timetable().with(
                new Timetable.Rule(Optional.of("NL"), Optional.empty(), Timetable.OnHolidays.CLOSED, Timetable.OnHolidays.OPEN)));
    }

    private static String[] withOwnPort(String... args) {
        String[] more = Arrays.copyOf(args, args.length + 2);
        more[args.length] = "--gehoor.port=0";
        more[args.length + 1] = "--gehoor.smtp.port=0";
        return more;
    }
}
