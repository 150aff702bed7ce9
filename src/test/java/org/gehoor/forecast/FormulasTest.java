package org.gehoor.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The formulas against numbers that others computed.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FormulasTest {

    @Test
    void erlang_b_and_c_are_met_to_a_millionth() {
        for (String[] row : Samples.rows("erlang_bc.csv")) {
            var line = new Erlang(Double.parseDouble(row[0]), Integer.parseInt(row[1]));
            same("blocking of " + line, line.blocking(), row[2], 1e-6);
            assertThat(line.holds()).as(line.toString()).isEqualTo(!row[3].isEmpty());
            if (line.holds()) {
                same("delay of " + line, line.delay(), row[3], 1e-6);
                same("mean wait of " + line, line.meanWait(180), row[4], 1e-6);
                same("within 20 seconds of " + line, line.within(20, 180), row[5], 1e-6);
            }
        }
    }

    @Test
    void erlang_a_is_met_to_a_thousandth() {
        for (String[] row : Samples.rows("erlang_a.csv")) {
            var line = new ErlangA(Double.parseDouble(row[0]), Double.parseDouble(row[1]), Double.parseDouble(row[2]), Integer.parseInt(row[3]));
            double time = Double.parseDouble(row[4]);
            same("delay of " + line, line.delay(), row[5], 1e-6);
            same("leaving of " + line, line.leaving(), row[6], 1e-6);
            same("mean wait of " + line, line.meanWait(), row[7], 1e-6);
            same("mean length of " + line, line.meanLength(), row[8], 1e-6);
            same("occupancy of " + line, line.occupancy(), row[9], 1e-6);
            same("helped within of " + line, line.helpedWithin(time), row[10], 1e-5);
            same("within, of the helped, of " + line, line.withinOfHelped(time), row[11], 1e-5);
            same("offered wait longer of " + line, line.offeredLongerThan(time), row[12], 1e-4);
        }
    }

    @Test
    void thousands_of_people_are_no_trouble() {
        var line = new Erlang(4_950, 5_000);
        assertThat(line.delay()).isBetween(0.3, 0.5);
        assertThat(line.blocking()).isBetween(0.001, 0.02);
        var patient = new ErlangA(4_950, 1, 1e6, 5_000);
        assertThat(patient.delay()).isCloseTo(line.delay(), within(1e-4));
        assertThat(patient.meanWait()).isCloseTo(line.meanWait(1), within(1e-5));
    }

    @Test
    void in_overload_whoever_is_too_much_leaves() {
        var line = new ErlangA(10_000, 1, 50, 5_000);
        assertThat(line.leaving()).isCloseTo(0.5, within(1e-6));
        assertThat(line.occupancy()).isCloseTo(1, within(1e-6));
        assertThat(line.delay()).isCloseTo(1, within(1e-9));
    }

    @Test
    void a_line_that_grows_for_ever_has_no_mean_wait() {
        assertThatThrownBy(() -> new Erlang(5, 5).meanWait(1)).isInstanceOf(IllegalStateException.class).hasMessageContaining("for ever");
        assertThatThrownBy(() -> new Erlang(5, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ErlangA(5, 1, 0, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void same(String what, double computed, String expected, double relative) {
        double other = Double.parseDouble(expected);
        assertThat(computed).as(what).isCloseTo(other, within(Math.abs(other) * relative));
    }
}
