package org.gehoor.db.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/// The database files. They are made beside their place and moved there when whole, so a start that was cut short leaves nothing behind.
record Cluster(Folders folders, Programs programs, Runner runner, System.Logger log) {
    static final String ROLE = "gehoor";
    static final String DATABASE = "gehoor";

    /// Makes the files if there are none. Gives the password of the application's role.
    Password open() {
        try {
            if (Files.exists(folders.cluster())) return checked();
            Password password = Password.createIn(folders.password());
            create(password);
            return password;
        } catch (IOException refused) {
            throw Sentences.ofWriting(folders.data(), refused);
        }
    }

    private Password checked() throws IOException {
        String version = Files.readString(folders.cluster().resolve("PG_VERSION")).strip();
        if (!version.equals(Programs.MAJOR_VERSION))
            throw new PostgresTrouble(("The database in %s was made by PostgreSQL %s; this program carries PostgreSQL %s. "
                    + "Start it with the version that made it and move its content over.")
                    .formatted(folders.cluster(), version, Programs.MAJOR_VERSION));
        if (Files.notExists(folders.password()))
            throw new PostgresTrouble("The password of the database in %s is missing: put the file %s back from the backup."
                    .formatted(folders.cluster(), folders.password()));
        if (runner.owner() != null && !Owner.of(folders.cluster()).equals(runner.owner())) runner.owner().take(folders.cluster());
        return Password.readFrom(folders.password());
    }

    private void create(Password password) throws IOException {
        log.log(Level.INFO, "Making a new database in {0}.", folders.cluster());
        Path unfinished = folders.unfinishedCluster();
        new Orphans(unfinished, log).stop();
        Folders.remove(unfinished);
        Files.createDirectories(unfinished);
        try {
            if (runner.owner() != null) {
                runner.owner().take(unfinished);
                runner.owner().take(folders.password());
            }
            run(programs.initdb(), List.of("-D", unfinished.toString(), "-U", "postgres", "--pwfile=" + folders.password(),
                    "-A", "scram-sha-256", "--data-checksums", "--encoding=UTF8", "--locale=C",
                    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"), "");
            run(programs.postgres(), List.of("--single", "-D", unfinished.toString(), "-c", "exit_on_error=on", "postgres"), """
                    create role %s login createdb password '%s'
                    create database %s owner %s
                    """.formatted(ROLE, password.text(), DATABASE, ROLE));
            Files.move(unfinished, folders.cluster(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | PostgresTrouble failed) {
            Folders.remove(unfinished);
            throw failed;
        }
    }

    private void run(Path program, List<String> arguments, String input) throws IOException {
        Runner.Output output = runner.run(program, arguments, input);
        if (!output.fine())
            throw Sentences.ofProgram(folders.data(), "PostgreSQL could not make its files in %s.".formatted(folders.data()), output.text());
    }
}
