package org.gehoor.app.bench;

import java.nio.file.Path;
import java.util.function.Consumer;

/// A large installation.
record Scale(Options options, Path folder) {

    void run(Consumer<Row> add) {
        throw new Failed("not yet");
    }
}
