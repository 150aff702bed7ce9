package org.gehoor.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// How large the tree was when it was last signed, remembered beside the keys: an older backup of the database does not know it.
/// A file `signed-INSTALLATION.size` for each name, with the size in digits.
final class LastSigned {

    private static final Pattern SIZE = Pattern.compile("[1-9][0-9]{0,17}\n");

    private final Path folder;

    private LastSigned(Path folder) {
        this.folder = folder;
    }

    static LastSigned in(Path folder) {
        return new LastSigned(folder);
    }

    /// The largest size that was signed under this name, as far as this folder knows.
    ///
    /// @throws IllegalStateException when the file is damaged: signing on could contradict what was signed
    OptionalLong size(String origin) {
        try {
            String text = Files.readString(file(origin));
            if (!SIZE.matcher(text).matches()) {
                throw new IllegalStateException(file(origin) + " is damaged: put it back from where the keys are kept");
            }
            return OptionalLong.of(Long.parseLong(text.strip()));
        } catch (NoSuchFileException never) {
            return OptionalLong.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + file(origin), unreadable);
        }
    }

    /// Called after the checkpoint is committed: a crash just before it leaves a size that is too small by one checkpoint, never one too large.
    void remember(String origin, long size) {
        if (size(origin).orElse(0) >= size) {
            return;
        }
        try {
            Path fresh = Files.createTempFile(folder, "signed-", ".new");
            Files.writeString(fresh, size + "\n");
            Files.move(fresh, file(origin), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file(origin), unwritable);
        }
    }

    private Path file(String origin) {
        return folder.resolve("signed-" + origin.substring(origin.indexOf('/') + 1) + ".size");
    }
}
