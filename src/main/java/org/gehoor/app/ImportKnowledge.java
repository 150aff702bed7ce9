package org.gehoor.app;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gehoor.db.Work;
import org.gehoor.knowledge.ArticleFolder;
import org.gehoor.knowledge.Brought;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.vocabulary.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/// The command `import knowledge FOLDER`: brings articles in from Markdown files, also while the program runs.
final class ImportKnowledge {

    private static final int FINE = 0;
    private static final int REFUSED = 1;
    private static final int NOT_UNDERSTOOD = 2;

    private final Database database;
    private final PrintStream out;

    ImportKnowledge(Database database, PrintStream out) {
        this.database = database;
        this.out = out;
    }

    /// @return the exit code: 1 when a file could not be read
    int run(String... args) {
        List<String> said = Arrays.stream(args).filter(each -> !each.startsWith("--gehoor.")).toList();
        if (said.isEmpty() || said.getFirst().startsWith("--") || said.size() > 2 || said.size() == 2 && !said.get(1).equals("--replace")) {
            out.println("gehoor import knowledge FOLDER [--replace]");
            return NOT_UNDERSTOOD;
        }
        Path folder = Path.of(said.getFirst()).toAbsolutePath().normalize();
        if (!Files.isReadable(folder)) {
            out.println("There is nothing to read at " + folder);
            return REFUSED;
        }
        var counts = new EnumMap<Brought.Fate, Integer>(Brought.Fate.class);
        var db = JdbcClient.create(database.dataSource());
        try {
            ArticleFolder.on(db, new Work(new JdbcTransactionManager(database.dataSource())), Clock.systemUTC()).bring(folder, owners(db), said.size() == 2, one -> {
                counts.merge(one.fate(), 1, Integer::sum);
                tell(one);
            });
        } catch (IOException unreadable) {
            out.println("The folder cannot be read: " + folder);
            return REFUSED;
        }
        out.println(counts.isEmpty() ? "There is no file with the ending .md in it." : counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", ")) + ".");
        return counts.containsKey(Brought.Fate.UNREADABLE) ? REFUSED : FINE;
    }

    private static Map<String, StaffId> owners(JdbcClient db) {
        return Staff.of(db, Clock.systemUTC()).list().stream().collect(Collectors.toMap(StaffMember::signInName, StaffMember::id));
    }

    private void tell(Brought one) {
        String why = one.why().isEmpty() ? "" : ": " + one.why();
        switch (one.fate()) {
            case ADDED -> out.println("added     " + one.file() + why);
            case CHANGED -> out.println("changed   " + one.file() + why);
            case SAME -> out.print("");
            case LEFT -> out.println("left      " + one.file() + ": somebody changed it here since the last import; --replace puts the file in its place" + why);
            case REPLACED -> out.println("replaced  " + one.file() + ": somebody had changed it here; what they wrote is kept as a version" + why);
            case UNREADABLE -> out.println("NOT READ  " + one.file() + ", line " + one.line() + why);
        }
    }
}
