package org.gehoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.gehoor.events.Feed;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Pages of a list repeat nothing and miss nothing, whoever writes meanwhile.
class FollowingWithoutMissingTest extends InTheHouse {

    private static final String LIST = "/api/v1/conversations";

    private final ApiProgram samira = ApiProgram.of(house, SAMIRA);

    @Test
    void whatever_was_there_when_a_list_began_comes_exactly_once_while_others_write() {
        Set<String> there = new HashSet<>();
        for (int i = 0; i < 23; i++) {
            there.add(a.conversation().waiting().toString());
            house.later(Duration.ofSeconds(1));
        }
        List<String> read = new ArrayList<>();
        for (String address = LIST + "?limit=4"; ; ) {
            JsonNode page = samira.get(address).json();
            page.get("conversations").forEach(one -> read.add(one.get("id").asString()));
            a.conversation().waiting();
            deeds.closes(new ConversationId(UUID.fromString(read.getLast())));
            if (!page.get("more").asBoolean()) {
                assertThat(page.has("next")).isFalse();
                break;
            }
            address = LIST + "?limit=4&cursor=" + page.get("next").asString();
        }
        assertThat(read).doesNotHaveDuplicates().containsAll(there).hasSize(there.size());
    }

    @Test
    void a_list_can_be_of_a_turn_a_line_an_owner_or_a_time() {
        ConversationId old = a.conversation().waiting();
        house.later(Duration.ofHours(1));
        ConversationId mine = a.conversation().withAssistant();
        assertThat(ids(LIST)).containsExactly(mine.toString(), old.toString());
        assertThat(ids(LIST + "?turn=waiting_for_person")).containsExactly(old.toString());
        assertThat(ids(LIST + "?since=2026-05-12T08:30:00Z")).containsExactly(mine.toString());
        assertThat(ids(LIST + "?line=" + Cast.ENGLISH.id())).isEmpty();
        house.arrives(SAMIRA);
        deeds.picksUp(SAMIRA);
        assertThat(ids(LIST + "?owner=" + SAMIRA.id())).containsExactly(old.toString());
        String customer = samira.get(LIST + "/" + old).json().get("customer").asString();
        assertThat(samira.get("/api/v1/customers/" + customer).json().get("name").asString()).isEqualTo("J. Vos");
        assertThat(ids("/api/v1/customers/" + customer + "/conversations")).containsExactly(old.toString());
    }

    @Test
    void entries_go_on_where_a_program_was() {
        ConversationId id = a.conversation().with(SAMIRA);
        String address = LIST + "/" + id + "/entries?limit=2";
        List<Long> read = new ArrayList<>();
        String cursor = "";
        for (boolean more = true; more; ) {
            JsonNode page = samira.get(address + cursor).json();
            page.get("entries").forEach(entry -> read.add(entry.get("sequence").asLong()));
            cursor = "&cursor=" + page.get("next").asString();
            more = page.get("more").asBoolean();
        }
        assertThat(read).startsWith(1L, 2L, 3L).isSorted().doesNotHaveDuplicates();
        assertThat(samira.get(address + cursor).json().get("entries").isEmpty()).isTrue();
        deeds.replies(id, SAMIRA, "Nog iets.");
        assertThat(samira.get(address + cursor).json().at("/entries/0/text").asString()).isEqualTo("Nog iets.");
    }

    @Test
    void a_cursor_opens_only_the_list_it_came_from_for_whom_it_was_made() {
        for (int i = 0; i < 3; i++) {
            a.conversation().waiting();
        }
        String cursor = samira.get(LIST + "?limit=1").json().get("next").asString();
        assertThat(samira.get(LIST + "?limit=2&cursor=" + cursor).status()).isEqualTo(200);
        assertThat(ApiProgram.of(house, SAMIRA).get(LIST + "?cursor=" + cursor).status()).as("the same person by another token").isEqualTo(200);
        for (ApiProgram.Answer refused : List.of(
                ApiProgram.of(house, BRAM).get(LIST + "?cursor=" + cursor), ApiProgram.machine(house).get(LIST + "?cursor=" + cursor),
                samira.get(LIST + "?turn=closed&cursor=" + cursor), samira.get("/api/v1/articles?cursor=" + cursor),
                samira.get("/api/v1/events?cursor=" + cursor), samira.get(LIST + "?cursor=garbage"), samira.get(LIST + "?cursor="),
                samira.get(LIST + "?cursor=" + cursor.substring(0, 20)), samira.get(LIST + "?cursor=" + "A".repeat(5_000)))) {
            assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
            assertThat(refused.code()).isEqualTo("api.cursor");
        }
    }

    @Test
    void an_event_that_is_committed_late_is_not_missed() throws SQLException {
        String cursor = next("/api/v1/events?from=now");
        try (Connection late = house.get(DataSource.class).getConnection()) {
            late.setAutoCommit(false);
            late.createStatement().execute("insert into event (topic, kind, at) values ('conversation:late', 'SomethingSaid', now())");
            ConversationId early = a.conversation().withAssistant();
            JsonNode page = samira.get("/api/v1/events?cursor=" + cursor).json();
            assertThat(page.get("events").isEmpty()).as("what comes after one that still runs waits").isTrue();
            late.commit();
            List<String> told = new ArrayList<>();
            samira.get("/api/v1/events?cursor=" + page.get("next").asString()).json().get("events").forEach(event -> told.add(event.get("conversation").asString()));
            assertThat(told).contains("late", early.toString());
        }
    }

    @Test
    void whoever_follows_while_many_write_hears_everything_once() {
        String cursor = next("/api/v1/events?from=now");
        var writing = new AtomicBoolean(true);
        List<CompletableFuture<List<String>>> writers = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            writers.add(CompletableFuture.supplyAsync(() -> {
                List<String> written = new ArrayList<>();
                for (int i = 0; i < 15; i++) {
                    written.add(a.conversation().withAssistant().toString());
                }
                return written;
            }));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).thenRun(() -> writing.set(false));
        List<String> positions = new ArrayList<>();
        List<String> said = new ArrayList<>();
        boolean last = false;
        while (!last) {
            last = !writing.get();
            for (boolean more = true; more; ) {
                JsonNode page = samira.get("/api/v1/events?limit=7&cursor=" + cursor).json();
                page.get("events").forEach(event -> {
                    positions.add(event.get("position").asString());
                    if (event.get("kind").asString().equals("something_said")) {
                        said.add(event.get("conversation").asString());
                    }
                });
                cursor = page.get("next").asString();
                more = page.get("more").asBoolean();
            }
        }
        all.join();
        assertThat(positions).doesNotHaveDuplicates();
        assertThat(said).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(writers.stream().flatMap(one -> one.join().stream()).toList());
    }

    @Test
    void whoever_comes_back_too_late_is_told_so() {
        a.conversation().withAssistant();
        a.conversation().withAssistant();
        String before = next("/api/v1/events?limit=1");
        house.clock().tick(Duration.ofDays(8));
        assertThat(samira.get("/api/v1/events?cursor=" + before).status()).isEqualTo(200);
        String upToDate = next("/api/v1/events?from=now");
        assertThat(house.get(Feed.class).forgetOlderThan(Duration.ofDays(7))).isPositive();
        ApiProgram.Answer refused = samira.get("/api/v1/events?cursor=" + before);
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.code()).isEqualTo("api.cursor_too_old");
        assertThat(samira.get("/api/v1/events?cursor=" + upToDate).status()).isEqualTo(200);
        ConversationId fresh = a.conversation().withAssistant();
        assertThat(samira.get("/api/v1/events").json().at("/events/0/conversation").asString()).isEqualTo(fresh.toString());
    }

    private String next(String address) {
        return samira.get(address).json().get("next").asString();
    }

    private List<String> ids(String address) {
        List<String> ids = new ArrayList<>();
        samira.get(address).json().get("conversations").forEach(one -> ids.add(one.get("id").asString()));
        return ids;
    }
}
