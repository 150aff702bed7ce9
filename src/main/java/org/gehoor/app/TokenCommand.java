package org.gehoor.app;

import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gehoor.access.Scope;
import org.gehoor.access.Token;
import org.gehoor.access.Tokens;
import org.gehoor.pages.Refusal;
import org.gehoor.staff.Staff;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Dictionary;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The commands `token create`, `token list` and `token revoke`, also while the program runs: whoever keeps the installation gives machines their tokens.
final class TokenCommand {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;
    private static final int USUAL_DAYS = 90;

    private final Tokens tokens;
    private final PrintStream out;

    private TokenCommand(Tokens tokens, PrintStream out) {
        this.tokens = tokens;
        this.out = out;
    }

    /// @return the exit code
    static int run(PrintStream out, String... args) {
        LoggingSystem.get(TokenCommand.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.ERROR);
        try (Database database = Database.find(Settings.of(false, settings(args)))) {
            return run(database.dataSource(), out, args);
        }
    }

    /// The same on a database that is there.
    static int run(DataSource database, PrintStream out, String... args) {
        var db = JdbcClient.create(database);
        Clock clock = Clock.systemUTC();
        var command = new TokenCommand(Tokens.of(db, Staff.of(db, clock), clock), out);
        try {
            return switch (args.length == 0 ? "" : args[0]) {
                case "create" -> command.create(args);
                case "list" -> command.list();
                case "revoke" -> command.revoke(args);
                default -> command.help();
            };
        } catch (Refusal refused) {
            out.println(new Dictionary(clock).in(Language.EN).say(refused.code().key(), refused.namesAndValues()));
            return REFUSED;
        }
    }

    private int create(String... args) {
        Optional<String> machine = value("--machine", args);
        Optional<String> wanted = value("--scopes", args);
        if (machine.isEmpty() || wanted.isEmpty()) {
            return help();
        }
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String code : wanted.get().split(",")) {
            Optional<Scope> scope = Scope.find(code.strip());
            if (scope.isEmpty()) {
                out.println("There is no scope " + code.strip() + ". There are: " + forMachines());
                return NOT_UNDERSTOOD;
            }
            scopes.add(scope.get());
        }
        int days = value("--days", args).map(text -> text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0).orElse(USUAL_DAYS);
        Tokens.Made made = tokens.makeForMachine(machine.get(), scopes, days);
        out.println(made.secret().reveal());
        out.println("Copy it now: it is not kept and not shown again. It ends on " + day(made.token()) + "; revoke it with: gehoor token revoke " + made.token().id());
        return FINE;
    }

    private int list() {
        for (Token token : tokens.list()) {
            out.printf("%s  %-8s  %-30s  until %s  %s%n", token.id(), token.staff().isPresent() ? "person" : "computer", token.label(), day(token),
                    String.join(",", token.inOrder().stream().map(Scope::code).toList()));
        }
        return FINE;
    }

    private int revoke(String... args) {
        if (args.length < 2 || args[1].startsWith("--")) {
            return help();
        }
        try {
            boolean revoked = tokens.revoke(UUID.fromString(args[1]));
            out.println(revoked ? "Revoked. It opens nothing from now on." : "There is no such open token.");
            return revoked ? FINE : REFUSED;
        } catch (IllegalArgumentException none) {
            out.println("That is no id of a token; gehoor token list shows them.");
            return NOT_UNDERSTOOD;
        }
    }

    private int help() {
        out.println("""
                gehoor token create --machine NAME --scopes SCOPE,SCOPE [--days 90]
                gehoor token list
                gehoor token revoke ID

                The name is that of a computer, in two or more parts: webshop-orders. Scopes: %s""".formatted(forMachines()));
        return NOT_UNDERSTOOD;
    }

    private static String forMachines() {
        return String.join(", ", Arrays.stream(Scope.values()).filter(Scope::isForMachines).map(Scope::code).toList());
    }

    private static LocalDate day(Token token) {
        return LocalDate.ofInstant(token.endsAt(), ZoneOffset.UTC);
    }

    /// `--name value` or `--name=value`.
    private static Optional<String> value(String name, String... args) {
        List<String> words = List.of(args);
        int at = words.indexOf(name);
        if (at >= 0 && at + 1 < args.length) {
            return Optional.of(args[at + 1]);
        }
        return words.stream().filter(word -> word.startsWith(name + "=")).map(word -> word.substring(name.length() + 1)).findFirst();
    }

    private static String[] settings(String... args) {
        return Arrays.stream(args).filter(word -> word.startsWith("--gehoor.")).toArray(String[]::new);
    }
}
