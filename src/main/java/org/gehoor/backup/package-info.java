/// The copy that survives the machine: everything the database holds in one sealed file, and the way back.
///
/// 1. A backup is one moment: all tables are read in one snapshot, while the program goes on. Nobody waits for it.
/// 2. It is sealed with a key derived from the master key, which is never in it. Who steals the file reads nothing; who loses the master key
///    has nothing.
/// 3. A file gets its name when it is whole and on the disk; a file that exists is never written over.
/// 4. Before a restore writes anything, every byte of the file was opened and compared, and the database was seen to be empty.
/// 5. A restore is one transaction: all tables with their constraints, or none. What was erased since the backup stays erased.
///
/// [Tables] says what is left out, and why. What must be put right afterwards (keys that stay away, jobs that nobody does any more) is told by
/// the rooms whose tables they are, as `db.AfterRestore`; the command line puts them together.
///
/// The file, byte by byte:
///
///     16 bytes   gehoor-backup-1 and a line end
///      8 bytes   mark of the master key
///     32 bytes   random salt
///     pieces     each at most 1 MiB of a ZIP, sealed by AES-256-GCM with a tag of 16 bytes; the nonce is seven zero bytes, the number of
///                the piece from 0 in four bytes, and 1 for the last piece, 0 for any other
///
/// Key and mark are HKDF-SHA-256 of the master key, with the salt and `gehoor-backup-1`, and without salt and `gehoor-master-key`. In the ZIP:
/// `about.json`, each table as `tables/NAME` (what `copy … to stdout (format binary)` gives), and `manifest.json`.
///
/// Doors: `backup -> ledger`, for the master key; `backup -> db`, for what comes after a restore.
@NullMarked
package org.gehoor.backup;

import org.jspecify.annotations.NullMarked;
