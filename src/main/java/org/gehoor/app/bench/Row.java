package org.gehoor.app.bench;

import java.util.List;
import java.util.Locale;

/// One line of the table.
///
/// @param program  processor time per operation in milliseconds, of the program or the bare loop; not a number when it has no part in it
/// @param beside   what it is beside its yardstick
record Row(String scenario, String what, Found found, double program, double postgres, String beside) {

    static Row of(String scenario, String what, Found found, Meter.Spent spent, String beside) {
        return new Row(scenario, what, found, spent.program() / found.operations(), spent.postgres() / found.operations(), beside);
    }

    Row beside(String text) {
        return new Row(scenario, what, found, program, postgres, text);
    }

    /// Of program and PostgreSQL together.
    double both() {
        return (Double.isNaN(program) ? 0 : program) + postgres;
    }

    Row withoutProgram() {
        return new Row(scenario, what, found, Double.NaN, postgres, beside);
    }

    String markdown() {
        return "| " + String.join(" | ", List.of(scenario, what, whole(found.throughput()), milli(program), milli(postgres), milli(found.p50()),
                milli(found.p99()), beside)) + " |";
    }

    static String table(List<Row> rows) {
        var table = new StringBuilder("""
                | Scenario | Measured | a second | CPU-ms program | CPU-ms PostgreSQL | p50 ms | p99 ms | beside the yardstick |
                |---|---|---:|---:|---:|---:|---:|---|
                """);
        rows.forEach(row -> table.append(row.markdown()).append('\n'));
        return table.toString();
    }

    private static String whole(double number) {
        return number < 10 ? String.format(Locale.ROOT, "%.1f", number) : String.format(Locale.ROOT, "%,.0f", number);
    }

    private static String milli(double number) {
        return Double.isNaN(number) || number == 0 ? "" : String.format(Locale.ROOT, number < 10 ? "%.2f" : "%.0f", number);
    }
}
