package org.gehoor.db.embedded;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;

/// The two signals PostgreSQL gets from us.
enum Signal {
    /// Ends the sessions, writes a checkpoint, stops ("fast").
    INT,
    /// Stops at once without a checkpoint; the next start replays the log ("immediate").
    QUIT;

    /// A process that is gone already is fine: that is what was wanted.
    void sendTo(long pid) {
        try {
            new ProcessBuilder("/bin/sh", "-c", "kill -s " + name() + " " + pid)
                    .redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD)
                    .start().onExit().join();
        } catch (IOException noShell) {
            throw new PostgresTrouble("PostgreSQL (process %d) cannot be stopped, because /bin/sh cannot be started: %s."
                    .formatted(pid, noShell.getMessage()), noShell);
        }
    }
}
