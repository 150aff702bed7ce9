package org.gehoor.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gehoor.ledger.MasterKey;
import org.gehoor.staff.Role;
import org.gehoor.staff.SecondFactor;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.StaffId;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The commands `staff add` and `staff list`, also while the program runs: who keeps the installation lets people in.
final class StaffCommand {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int SHORTEST_PASSWORD = 12;

    private final JdbcClient db;
    private final MasterKey master;
    private final PrintStream out;

    private StaffCommand(JdbcClient db, MasterKey master, PrintStream out) {
        this.db = db;
        this.master = master;
        this.out = out;
    }

    /// @return the exit code
    static int run(PrintStream out, String... args) {
        LoggingSystem.get(StaffCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        Settings settings = Settings.of(false, Arrays.stream(args).filter(each -> each.startsWith("--gehoor.")).toArray(String[]::new));
        Optional<MasterKey> master = MasterKey.find(settings.keys());
        if (master.isEmpty()) {
            out.println("There is no master key in " + settings.keys() + ". Set up the installation first: gehoor setup");
            return REFUSED;
        }
        try (Database database = Database.find(settings)) {
            var command = new StaffCommand(JdbcClient.create(database.dataSource()), master.get(), out);
            return switch (args.length == 0 ? "" : args[0]) {
                case "add" -> command.add(args);
                case "list" -> command.list();
                default -> command.help();
            };
        }
    }

    private int add(String... args) {
        Optional<String> name = value("--name", args);
        Optional<String> signIn = value("--sign-in", args).map(typed -> typed.toLowerCase(Locale.ROOT));
        Optional<Role> role = value("--role", args).flatMap(typed -> Arrays.stream(Role.values()).filter(one -> code(one).equals(typed)).findFirst());
        if (name.isEmpty() || signIn.isEmpty() || role.isEmpty()) {
            return help();
        }
        List<Team> teams = Teams.of(db).list();
        Optional<Team> team = value("--team", args).map(typed -> teams.stream().filter(one -> one.name().equalsIgnoreCase(typed)).findFirst())
                .orElseGet(() -> teams.stream().findFirst());
        if (team.isEmpty()) {
            out.println("There is no such team. There are: " + teams.stream().map(Team::name).collect(Collectors.joining(", ")));
            return REFUSED;
        }
        SecondFactor second = SecondFactor.random();
        Clock clock = Clock.systemUTC();
        try {
            SignIn.of(db, master, clock).add(new SignIn.Joining(StaffId.at(clock.instant()), name.get(), signIn.get(), password(), second, role.get(),
                    team.get().id(), Language.NL));
        } catch (DuplicateKeyException taken) {
            out.println("Somebody signs in as " + signIn.get() + " already. Choose another name.");
            return REFUSED;
        }
        out.println("Put this secret in your authenticator app: " + second.base32());
        return FINE;
    }

    private int list() {
        Staff.of(db, Clock.systemUTC()).list().forEach(one -> out.println("%-20s %-20s %s".formatted(one.signInName(), one.name(), code(one.role()))));
        return FINE;
    }

    private int help() {
        out.println("gehoor staff add --name NAME --sign-in NAME --role ROLE [--team TEAM], or gehoor staff list. Roles: "
                + Arrays.stream(Role.values()).map(StaffCommand::code).collect(Collectors.joining(", ")));
        return NOT_UNDERSTOOD;
    }

    /// Asked without showing it where there is a terminal.
    private String password() {
        String question = "Password, twelve characters or more: ";
        if (System.console() != null) {
            String typed = new String(System.console().readPassword(question));
            return typed.length() >= SHORTEST_PASSWORD ? typed : password();
        }
        out.print(question);
        out.flush();
        try {
            String typed = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (typed == null || typed.length() < SHORTEST_PASSWORD) {
                throw new IllegalStateException("no password of twelve characters; nobody was added");
            }
            return typed;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String code(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Optional<String> value(String name, String... args) {
        int at = Arrays.asList(args).indexOf(name);
        return at >= 0 && at + 1 < args.length ? Optional.of(args[at + 1]) : Optional.empty();
    }
}
