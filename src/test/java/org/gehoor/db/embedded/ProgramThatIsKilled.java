package org.gehoor.db.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Another program, in a Java of its own, that starts PostgreSQL on a data folder and then only waits to be killed.
final class ProgramThatIsKilled {
    private final Process process;
    private final BufferedReader output;

    private ProgramThatIsKilled(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /// @param searchPath where it looks for commands such as setpriv
    static ProgramThatIsKilled start(Path data, Path programs, String searchPath) throws IOException {
        String java = ProcessHandle.current().info().command().orElseThrow();
        var builder = new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"),
                ProgramThatIsKilled.class.getName(), data.toString(), programs.toString()));
        builder.environment().put("PATH", searchPath);
        builder.redirectError(ProcessBuilder.Redirect.appendTo(programs.resolve("killed-programs.log").toFile()));
        return new ProgramThatIsKilled(builder.start());
    }

    /// Waits until its PostgreSQL takes connections, and gives the number of the server process.
    ProcessHandle server() throws IOException {
        return ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String... arguments) throws IOException {
        var postgres = EmbeddedPostgres.start(PostgresSettings.in(Path.of(arguments[0])).withPrograms(Path.of(arguments[1])));
        System.out.println(postgres.pid());
        System.in.read();
    }
}
