/// The private PostgreSQL 18 that the program carries inside, for whoever has no PostgreSQL of their own (DESIGN 10).
///
/// Plain Java without Spring, so that the server is there before the application context asks for connections. In the data folder:
///
///     postgres-18.6.0/     the programs, unpacked once per version from the jar
///     postgres-data/       the database files; made whole or not at all
///     postgres.password    of the roles `gehoor` (the application) and `postgres` (maintenance); readable by its owner only
///     postgres.log         what PostgreSQL says; put aside as postgres.log.1 at a start when it has grown large
///     postgres.lock        held as long as a program uses this folder
///
/// Invariants:
///
/// 1. One program, one server per data folder: the lock is taken before anything is touched, and a server that an earlier program left
///    behind is stopped before ours starts.
/// 2. The server lives as long as we do: the kernel sends it SIGINT when our thread that forked it ends, so that thread lives as long as
///    the program does.
/// 3. While we live it lives: when it dies without our asking, it is started again on the same port, for as long as it takes.
/// 4. It is stopped by SIGINT, which ends sessions and writes a checkpoint; SIGQUIT only after thirty seconds; SIGKILL never.
/// 5. It listens on 127.0.0.1 only, without a unix socket, and the application's role is not a superuser.
///
/// Doors: `EmbeddedPostgres` (start, address, stop), `PostgresSettings`, `RunningPostgres` for a second program that only asks, and `PostgresTrouble` for all that can go wrong, in a sentence
/// that can be shown as it is.
@NullMarked
package org.gehoor.db.embedded;

import org.jspecify.annotations.NullMarked;
