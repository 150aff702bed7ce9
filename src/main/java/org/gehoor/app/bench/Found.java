package org.gehoor.app.bench;

import java.util.Locale;

/// What a load found between `begin` and `end`, as it says it in one line.
///
/// @param p50 in milliseconds
record Found(long operations, double seconds, double p50, double p99) {

    static Found read(String line) {
        String[] parts = line.split(" ");
        return new Found(Long.parseLong(parts[0]), Double.parseDouble(parts[1]), Double.parseDouble(parts[2]), Double.parseDouble(parts[3]));
    }

    String line() {
        return String.format(Locale.ROOT, "%d %.4f %.4f %.4f", operations, seconds, p50, p99);
    }

    double throughput() {
        return operations / seconds;
    }
}
