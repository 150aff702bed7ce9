package org.gehoor.backup;

/// Why a backup could not be made, or was not restored: a sentence that can be shown as it is.
public final class BackupTrouble extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BackupTrouble(String sentence) {
        super(sentence);
    }

    public BackupTrouble(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
