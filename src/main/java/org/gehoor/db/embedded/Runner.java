package org.gehoor.db.embedded;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// As whom PostgreSQL runs, and how its life is tied to ours: the words before its command.
///
/// - PostgreSQL refuses to be root. In a user namespace of its own it is nobody, while its files stay root's; where that is not
///   allowed it becomes an unprivileged user and its files become that user's.
/// - `setpriv --pdeathsig INT` lets the kernel stop it when the thread that started it ends. It comes last before the program, because
///   entering a namespace or becoming another user clears it.
/// - `setsid` keeps a Ctrl-C in the terminal for us alone: we stop PostgreSQL ourselves, after the last answer has been given.
///
/// @param owner the user who must own the database files, or null when that is the user we are
record Runner(List<String> prefix, @Nullable Owner owner) {
    private static final List<String> TIED = List.of("setsid", "setpriv", "--pdeathsig", "INT");

    /// The first way that works on this machine, found by asking the server for its version in each way.
    static Runner choose(Programs programs, Folders folders, System.Logger log) {
        StringJoiner refusals = new StringJoiner("; ");
        for (Runner runner : ways(folders)) {
            if (runner.owner != null) letPass(folders.data());
            Output output = runner.tryOut(programs);
            if (output.fine()) {
                if (!runner.isTied())
                    log.log(Level.WARNING, "There is no setpriv here (package util-linux), so PostgreSQL outlives a program that is killed;"
                            + " the next start stops it first.");
                return runner;
            }
            refusals.add(String.join(" ", runner.prefix) + ": " + output.text().strip());
        }
        throw new PostgresTrouble("PostgreSQL does not run here for user %s with the data folder %s. %s Tried: %s."
                .formatted(System.getProperty("user.name"), folders.data(), advice(), refusals));
    }

    private static List<Runner> ways(Folders folders) {
        if (!Owner.ourselves().isRoot()) return List.of(new Runner(TIED, null), new Runner(List.of(), null));
        List<String> namespace = List.of("unshare", "-U");
        Owner owner = Files.exists(folders.cluster()) ? Owner.of(folders.cluster()) : Owner.ourselves();
        if (!owner.isRoot()) return List.of(as(owner));
        return List.of(new Runner(join(namespace, TIED), null), as(Owner.NOBODY), new Runner(namespace, null));
    }

    private static Runner as(Owner owner) {
        List<String> become = List.of("--reuid=" + owner.uid(), "--regid=" + owner.gid(), "--clear-groups");
        return new Runner(join(TIED, become), owner);
    }

    private static String advice() {
        return Owner.ourselves().isRoot()
                ? "Start this program as an ordinary user, or choose a data folder that the user nobody can reach."
                : "Choose a data folder on a file system that allows programs, or set gehoor.database.url to a PostgreSQL of your own.";
    }

    /// Another user must be able to go through the data folder to the files in it.
    private static void letPass(Path folder) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) Files.setPosixFilePermissions(folder, permissions);
        } catch (IOException refused) {
            throw Sentences.ofWriting(folder, refused);
        }
    }

    private boolean isTied() {
        return prefix.contains("--pdeathsig");
    }

    private Output tryOut(Programs programs) {
        try {
            return run(programs.postgres(), List.of("--version"), "");
        } catch (IOException noSuchCommand) {
            return new Output(1, String.valueOf(noSuchCommand.getMessage()));
        }
    }

    /// Runs a program to its end with this input, and gives what it printed.
    Output run(Path program, List<String> arguments, String input) throws IOException {
        Process process = builder(program, arguments).redirectErrorStream(true).start();
        try (var stdin = process.outputWriter(StandardCharsets.UTF_8)) {
            stdin.write(input);
        } catch (IOException endedBeforeReading) {
            // what it printed and its exit code tell why
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Output(process.onExit().join().exitValue(), text);
    }

    /// A process in the root folder with a bare environment: no secret of ours and no setting of the shell reaches PostgreSQL.
    ProcessBuilder builder(Path program, List<String> arguments) {
        List<String> command = join(prefix, join(List.of(program.toString()), arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        return builder;
    }

    private static List<String> join(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return List.copyOf(all);
    }

    /// How a program ended and what it printed.
    record Output(int exitCode, String text) {
        boolean fine() {
            return exitCode == 0;
        }
    }
}
