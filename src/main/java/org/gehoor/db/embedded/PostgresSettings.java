package org.gehoor.db.embedded;

import java.nio.file.Path;

/// Where the private PostgreSQL lives and to whom it tells what happens.
///
/// @param data     the folder that keeps the database from start to start; made when it is not there
/// @param programs the folder in which the PostgreSQL programs are unpacked, once per version; may be shared by several data folders
/// @param log      hears in words of starts, stops, and of a server that died and came back
public record PostgresSettings(Path data, Path programs, System.Logger log) {

    /// Everything in one data folder.
    public static PostgresSettings in(Path data) {
        return new PostgresSettings(data, data, System.getLogger(EmbeddedPostgres.class.getName()));
    }

    public PostgresSettings withPrograms(Path folder) {
        return new PostgresSettings(data, folder, log);
    }

    public PostgresSettings withLog(System.Logger other) {
        return new PostgresSettings(data, programs, other);
    }
}
