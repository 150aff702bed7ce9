package org.gehoor.hooks;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.gehoor.db.Work;
import org.gehoor.events.Feed;
import org.gehoor.ledger.Outlines;
import org.gehoor.pages.Refusal;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WebHooksTest extends InTheHouse {

    private final Hooks hooks = house.get(Hooks.class);
    private final Messages messages = house.get(Messages.class);
    private final Dispatch dispatch = house.get(Dispatch.class);
    private final Receiver receiver = new Receiver();

    WebHooksTest() throws Exception {}

    @AfterEach
    void hangsUp() {
        receiver.close();
    }

    @Test
    void a_receiver_hears_what_happens_but_no_words_and_no_names() {
        listens("message", "person-asked", "promise-made");
        ConversationId id = a.conversation().from(VOS).saying("Mijn modem rookt").waiting();
        run();
        assertThat(types()).containsExactlyInAnyOrder("entry.message", "entry.person-asked", "entry.promise-made");
        String all = receiver.heard().stream().map(Receiver.Heard::body).collect(joining());
        assertThat(all).contains(id.toString(), "\"author_kind\":\"customer\"").doesNotContain("modem", "rookt", "Vos");
    }

    @Test
    void each_event_is_told_once_however_often_the_job_runs() {
        listens("message");
        a.conversation().waiting();
        run();
        run();
        run();
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void it_hears_only_what_it_asked_for_and_only_from_then_on() {
        a.conversation().waiting();
        listens("picked-up");
        run();
        assertThat(receiver.heard()).isEmpty();
        deeds.picksUp(SAMIRA);
        run();
        assertThat(types()).containsExactly("entry.picked-up");
    }

    @Test
    void the_signature_is_that_of_standard_webhooks() throws Exception {
        Hooks.Made made = listens("message");
        a.conversation().waiting();
        run();
        Receiver.Heard heard = receiver.heard().getFirst();
        byte[] secret = Base64.getDecoder().decode(made.secret().substring("whsec_".length()));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        String signed = heard.header("webhook-id") + "." + heard.header("webhook-timestamp") + "." + heard.body();
        assertThat(heard.header("webhook-signature"))
                .isEqualTo("v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8))));
        assertThat(heard.header("webhook-timestamp")).isEqualTo(Long.toString(house.clock().instant().getEpochSecond()));
    }

    @Test
    void the_secret_stands_nowhere_in_the_clear() {
        Hooks.Made made = listens("message");
        byte[] secret = Base64.getDecoder().decode(made.secret().substring("whsec_".length()));
        byte[] stored = house.db().sql("select secret from hook").query(byte[].class).single();
        assertThat(hooks.secret(made.hook().id())).isEqualTo(secret);
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(new String(secret, StandardCharsets.ISO_8859_1));
    }

    @Test
    void who_does_not_answer_is_tried_again_over_three_days_under_the_same_id_and_then_given_up() {
        Hooks.Made made = listens("message");
        receiver.behaves(Receiver.says(500));
        a.conversation().waiting();
        run();
        assertThat(receiver.heard()).hasSize(1);
        for (Duration pause : Messages.PAUSES) {
            house.clock().tick(pause.minusSeconds(1));
            run();
            int before = receiver.heard().size();
            house.clock().tick(Duration.ofSeconds(1));
            run();
            assertThat(receiver.heard()).hasSize(before + 1);
        }
        assertThat(receiver.heard()).hasSize(10).extracting(heard -> heard.header("webhook-id")).containsOnly(receiver.heard().getFirst().header("webhook-id"));
        assertThat(latest(made).message().givenUpAt()).isPresent();
        assertThat(hooks.get(made.hook().id()).state()).isEqualTo(Hook.State.GIVEN_UP);
        assertThat(latest(made).attempts()).hasSize(10).extracting(Message.Attempt::outcome).containsOnly("500");
    }

    @Test
    void what_was_given_up_can_be_told_again() {
        Hooks.Made made = listens("message");
        receiver.behaves(Receiver.says(410));
        a.conversation().waiting();
        run();
        assertThat(hooks.get(made.hook().id()).state()).isEqualTo(Hook.State.GIVEN_UP);
        receiver.behaves(Receiver::thanks);
        hooks.set(made.hook().id(), Hook.State.ON);
        messages.again(made.hook().id(), latest(made).message().id());
        run();
        assertThat(latest(made).message().deliveredAt()).isPresent();
    }

    @Test
    void a_receiver_that_asks_to_wait_is_given_its_time() {
        Hooks.Made made = listens("message");
        receiver.behaves(call -> {
            call.getResponseHeaders().set("Retry-After", "600");
            call.sendResponseHeaders(429, -1);
        });
        a.conversation().waiting();
        run();
        assertThat(latest(made).message().nextTry()).contains(house.clock().instant().plusSeconds(600));
    }

    @Test
    void a_redirect_is_not_followed() throws Exception {
        Hooks.Made made = listens("message");
        try (var other = new Receiver()) {
            receiver.behaves(call -> {
                call.getResponseHeaders().set("Location", other.address());
                call.sendResponseHeaders(307, -1);
            });
            a.conversation().waiting();
            run();
            assertThat(other.heard()).isEmpty();
        }
        assertThat(latest(made).attempts()).extracting(Message.Attempt::outcome).containsExactly("307");
    }

    @Test
    void a_receiver_that_dawdles_is_left_and_holds_up_nobody_else() throws Exception {
        var never = new CountDownLatch(1);
        Hooks.Made slow = listens("message");
        receiver.behaves(call -> {
            call.sendResponseHeaders(200, 0);
            try {
                while (!never.await(100, TimeUnit.MILLISECONDS)) {
                    call.getResponseBody().write('.');
                    call.getResponseBody().flush();
                }
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        });
        try (var quick = new Receiver()) {
            hooks.make(quick.address(), List.of("message"), SAMIRA.id().value());
            a.conversation().waiting();
            run();
            assertThat(quick.heard()).hasSize(1);
        } finally {
            never.countDown();
        }
        assertThat(latest(slow).attempts()).hasSize(1);
    }

    @Test
    void rubbish_of_any_size_is_not_read() {
        Hooks.Made made = listens("message");
        receiver.behaves(call -> {
            call.sendResponseHeaders(200, 0);
            byte[] rubbish = new byte[1 << 16];
            for (int i = 0; i < 1_000; i++) {
                call.getResponseBody().write(rubbish);
            }
        });
        a.conversation().waiting();
        run();
        assertThat(latest(made).message().deliveredAt()).isPresent();
    }

    @Test
    void nobody_at_home_is_said_in_the_log() {
        Hooks.Made made = listens("message");
        receiver.close();
        a.conversation().waiting();
        run();
        assertThat(latest(made).attempts()).extracting(Message.Attempt::outcome).containsExactly("refused");
    }

    @Test
    void addresses_inside_the_network_are_refused_when_typed_and_again_when_called() {
        for (String inside : List.of("https://localhost/x", "https://10.1.2.3/", "https://192.168.0.1/", "https://169.254.169.254/latest", "https://[::1]/",
                "https://[fd00::1]/", "https://[::ffff:127.0.0.1]/", "https://2130706433/", "https://127.1/", "https://0/")) {
            assertThatThrownBy(() -> hooks.make(inside, List.of("message"), SAMIRA.id().value())).as(inside)
                    .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isIn(HookRefusal.INSIDE, HookRefusal.ADDRESS));
        }
        Hooks.Made made = listens("message");
        house.db().sql("update hook set address = 'https://localhost:1/'").update();
        a.conversation().waiting();
        run();
        assertThat(latest(made).attempts()).extracting(Message.Attempt::outcome).containsExactly("inside");
    }

    @Test
    void odd_addresses_are_refused() {
        for (String odd : List.of("", "example.com", "http://example.com/", "ftp://example.com/", "https://user:word@example.com/", "https:///x",
                "javascript:alert(1)", "https://example.com/#x", "https://exa mple.com/", "https://example.com/" + "x".repeat(3_000))) {
            assertThatThrownBy(() -> hooks.make(odd, List.of("message"), SAMIRA.id().value())).as(odd)
                    .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.code()).isEqualTo(HookRefusal.ADDRESS));
        }
    }

    @Test
    void what_happened_while_the_program_was_down_is_not_forgotten_before_it_is_told() {
        listens("message");
        a.conversation().waiting();
        house.clock().tick(Duration.ofDays(5));
        house.get(Feed.class).forgetOlderThan(Duration.ofDays(2));
        run();
        assertThat(types()).containsExactly("entry.message");
    }

    @Test
    void what_is_rolled_back_is_told_to_nobody() {
        listens("message");
        house.asIf(() -> a.conversation().waiting());
        run();
        assertThat(receiver.heard()).isEmpty();
        a.conversation().waiting();
        run();
        assertThat(receiver.heard()).hasSize(1);
    }

    @Test
    void a_call_that_died_with_the_program_is_made_again() {
        Hooks.Made made = listens("message");
        a.conversation().waiting();
        house.get(Work.class).whole(() -> new Relay(house.get(Feed.class).reader("hooks"), house.get(Outlines.class), messages,
                house.get(Work.class)).pass());
        assertThat(messages.takeDue()).hasSize(1);
        run();
        assertThat(receiver.heard()).as("it is somebody else's for a minute").isEmpty();
        house.clock().tick(Duration.ofMinutes(2));
        run();
        assertThat(latest(made).message().deliveredAt()).isPresent();
    }

    private Hooks.Made listens(String... kinds) {
        return hooks.make(receiver.address(), List.of(kinds), SAMIRA.id().value());
    }

    private void run() {
        dispatch.run().join();
    }

    private List<String> types() {
        return receiver.heard().stream().map(heard -> heard.body().replaceAll(".*?\"type\":\"([^\"]+)\".*", "$1")).toList();
    }

    private Message.Told latest(Hooks.Made made) {
        return messages.latest(made.hook().id(), 1).getFirst();
    }
}
