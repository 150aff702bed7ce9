package org.gehoor.backup;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/// Makes a backup before the tables of an installation are changed by a newer version, because there is no other way back.
final class BeforeUpgrade implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(BeforeUpgrade.class);

    private final Shelf shelf;
    private final int most;

    /// @param most how many are kept; none is made when 0
    BeforeUpgrade(Shelf shelf, int most) {
        this.shelf = shelf;
        this.most = most;
    }

    @Override
    public void migrate(Flyway flyway) {
        int pending = flyway.info().pending().length;
        if (most > 0 && pending > 0 && flyway.info().applied().length > 0) {
            try {
                Backups.Made made = shelf.make(Shelf.Reason.UPGRADE, most);
                LOG.info("{} changes to the tables follow; before them a backup was made: {}", pending, made.file());
            } catch (BackupTrouble trouble) {
                throw new BackupTrouble(("The tables must be changed for this version, and the backup before it failed. %s Mend that, or start with "
                        + "--gehoor.backup.before-upgrade=0 to go on without.").formatted(trouble.getMessage()), trouble);
            }
        }
        flyway.migrate();
    }
}
