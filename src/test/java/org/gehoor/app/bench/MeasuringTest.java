package org.gehoor.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.gehoor.app.bench.Meter.Spent;
import org.gehoor.ledger.Ledger;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.Test;

/// What measures must itself be right: times, processor time, and above all that a refusal is no operation.
class MeasuringTest extends InTheHouse {

    @Test
    void a_share_of_the_times_is_found_by_counting_them() {
        var times = new Times(1_000);
        assertThat(times.within(0.99)).isNaN();
        for (int i = 100; i > 0; i--) {
            times.add(i * 1_000_000L);
        }
        assertThat(times.within(0.5)).isEqualTo(50);
        assertThat(times.within(0.99)).isEqualTo(99);
        assertThat(times.within(1)).isEqualTo(100);
    }

    @Test
    void what_a_load_found_is_read_back_as_it_was() {
        var found = new Found(1_234, 10, 1.5, 20.25);
        assertThat(Found.read(found.line())).isEqualTo(found);
        assertThat(found.throughput()).isEqualTo(123.4);
    }

    @Test
    void a_row_says_processor_time_for_one_operation() {
        Row row = Row.of("messages", "x", new Found(1_000, 10, 2, 30), new Spent(500, 250), "half");
        assertThat(row.markdown()).isEqualTo("| messages | x | 100 | 0.50 | 0.25 | 2.00 | 30 | half |");
        assertThat(row.both()).isCloseTo(0.75, within(1e-9));
    }

    @Test
    void processor_time_and_memory_of_this_process_are_those_of_the_kernel() {
        var meter = new Meter(ProcessHandle.current().pid(), -1);
        double before = meter.spent().program();
        double own = ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
        assertThat(before).isPositive().isCloseTo(own, within(2_000.0));
        assertThat(meter.memory().program()).isGreaterThan(20);
    }

    @Test
    void an_answer_that_was_not_expected_ends_the_run() throws IOException {
        HttpServer refusing = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        refusing.createContext("/", exchange -> {
            byte[] body = "nothing can be kept now".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        refusing.start();
        try (Wire wire = Wire.to(URI.create("http://127.0.0.1:" + refusing.getAddress().getPort()))) {
            assertThatThrownBy(() -> Talk.begin(wire)).isInstanceOf(Failed.class).hasMessageContaining("503");
            assertThatThrownBy(() -> new Talk("/chat/1", "", "proof", "").write(wire, 7)).isInstanceOf(Failed.class).hasMessageContaining("503");
            Crowd crowd = Crowd.of(3, _ -> Talk.begin(wire));
            assertThatThrownBy(crowd::end).isInstanceOf(Failed.class);
        } finally {
            refusing.stop(0);
        }
    }

    @Test
    void a_customer_of_the_load_does_what_a_browser_does() throws IOException {
        try (Wire wire = Wire.to(house.address())) {
            Talk talk = Talk.begin(wire);
            for (long number = 10; number < 130; number++) {
                talk.write(wire, number);
            }
            UUID id = UUID.fromString(talk.address().substring("/chat/".length()));
            assertThat(house.get(Ledger.class).verify(id).holds()).isTrue();
            assertThat(house.get(Ledger.class).read(id, 0)).filteredOn(entry -> entry.word("text").orElse("").contains("maat-129.")).hasSize(1);
            assertThat(talk.live()).startsWith("/chat/" + id + "/live");
        }
    }
}
