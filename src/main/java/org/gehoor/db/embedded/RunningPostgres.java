package org.gehoor.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The private PostgreSQL of a program that runs now, as another program of the same person finds it: nothing is started, and nothing stops
/// with us.
public record RunningPostgres(String jdbcUrl, String user, String password) {

    /// The server that works in this data folder; empty when none takes connections there.
    ///
    /// @throws PostgresTrouble when there is one, and its password is not ours to read
    public static Optional<RunningPostgres> in(Path data) {
        if (Files.notExists(data)) {
            return Optional.empty();
        }
        Folders folders = Folders.open(data);
        Optional<PostmasterFile> file = PostmasterFile.of(folders.cluster())
                .filter(one -> one.ready() && Orphans.worksIn(folders.cluster(), one.pid()));
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RunningPostgres("jdbc:postgresql://127.0.0.1:%d/%s".formatted(file.get().port(), Cluster.DATABASE), Cluster.ROLE,
                    Password.readFrom(folders.password()).text()));
        } catch (IOException refused) {
            throw new PostgresTrouble("The password of the database in %s cannot be read. Ask as the user who runs the program: %s"
                    .formatted(folders.cluster(), refused.getMessage()), refused);
        }
    }

    /// The password is not printed.
    @Override
    public String toString() {
        return "RunningPostgres[" + jdbcUrl + "]";
    }
}
