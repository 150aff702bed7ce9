package org.gehoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.gehoor.testing.Cast.BRAM;
import static org.gehoor.testing.Cast.SAMIRA;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.gehoor.access.AccessRefusal;
import org.gehoor.access.Audit;
import org.gehoor.access.Scope;
import org.gehoor.access.Token;
import org.gehoor.access.Tokens;
import org.gehoor.pages.Refusal;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who comes in by the door for programs, and who does not.
class WhoAProgramIsTest extends InTheHouse {

    private static final String LIST = "/api/v1/conversations";

    @Test
    void a_token_is_shown_once_and_kept_as_a_hash_only() {
        Tokens.Made made = house.get(Tokens.class).make(SAMIRA.id(), "mijn rapport", Set.of(Scope.READ), 30);
        assertThat(made.secret().reveal()).matches("gehoor_p_[0-9A-Za-z]{38}");
        assertThat(house.db().sql("select to_jsonb(t)::text from token t").query(String.class).list())
                .singleElement().asString().contains("mijn rapport").doesNotContain(made.secret().reveal().substring(9, 30));
        assertThat(ApiProgram.bearing(house, made.secret().reveal()).get(LIST).status()).isEqualTo(200);
    }

    @Test
    void a_machines_token_can_be_told_from_a_persons() {
        assertThat(house.get(Tokens.class).makeForMachine("webshop-orders", Set.of(Scope.READ), 1).secret().reveal()).startsWith("gehoor_m_");
    }

    @Test
    void without_a_token_nobody_comes_in() {
        ApiProgram.Answer answer = ApiProgram.nobody(house).get(LIST);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("api.no_token");
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "gehoor_p_", "gehoor_p_00000000000000000000000000000000000000", "gehoor_x_abcdefghijklmnopqrstuvwxyzabcdefghijkl",
            "abc.def.ghi", "a b", "gehoor_p_%00"})
    void what_is_no_token_of_ours_opens_nothing(String text) {
        ApiProgram.Answer answer = ApiProgram.bearing(house, text).get(LIST);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("api.token_unknown");
    }

    @Test
    void a_token_with_one_sign_changed_opens_nothing() {
        String good = house.get(Tokens.class).make(SAMIRA.id(), "x", Set.of(Scope.READ), 1).secret().reveal();
        assertThat(ApiProgram.bearing(house, good).get(LIST).status()).isEqualTo(200);
        for (int i = 0; i < good.length(); i++) {
            char other = good.charAt(i) == 'q' ? 'r' : 'q';
            assertThat(ApiProgram.bearing(house, good.substring(0, i) + other + good.substring(i + 1)).get(LIST).status()).isEqualTo(401);
        }
    }

    @Test
    void a_token_that_expired_or_was_revoked_says_so() {
        Tokens tokens = house.get(Tokens.class);
        Tokens.Made made = tokens.make(SAMIRA.id(), "x", Set.of(Scope.READ), 1);
        ApiProgram program = ApiProgram.bearing(house, made.secret().reveal());
        assertThat(program.get(LIST).status()).isEqualTo(200);
        house.clock().tick(Duration.ofDays(1));
        assertThat(program.get(LIST).code()).isEqualTo("api.token_ended");

        Tokens.Made other = tokens.make(SAMIRA.id(), "y", Set.of(Scope.READ), 1);
        assertThat(tokens.revoke(BRAM.id(), other.token().id())).as("somebody else cannot").isFalse();
        assertThat(ApiProgram.bearing(house, other.secret().reveal()).get(LIST).status()).isEqualTo(200);
        assertThat(tokens.revoke(SAMIRA.id(), other.token().id())).isTrue();
        assertThat(ApiProgram.bearing(house, other.secret().reveal()).get(LIST).status()).isEqualTo(401);
        assertThat(tokens.list(SAMIRA.id())).isEmpty();
    }

    @Test
    void after_a_restore_every_token_is_revoked_since_one_that_was_revoked_meanwhile_would_open_again() throws SQLException {
        ApiProgram samira = ApiProgram.of(house, SAMIRA);
        assertThat(samira.get(LIST).status()).isEqualTo(200);
        try (Connection database = house.get(DataSource.class).getConnection()) {
            Tokens.afterRestore().withTables(database);
        }
        assertThat(samira.get(LIST).code()).isEqualTo("api.token_ended");
    }

    @Test
    void a_token_dies_with_the_account_of_its_person() {
        ApiProgram samira = ApiProgram.of(house, SAMIRA);
        assertThat(samira.get(LIST).status()).isEqualTo(200);
        house.db().sql("update staff set active = false where id = :id").param("id", SAMIRA.id().value()).update();
        assertThat(samira.get(LIST).code()).isEqualTo("api.token_ended");
    }

    @Test
    void a_token_does_what_its_person_may_at_this_moment() {
        ApiProgram samira = ApiProgram.of(house, SAMIRA);
        assertThat(samira.get(LIST).status()).isEqualTo(200);
        house.db().sql("update staff set role = 'administrator' where id = :id").param("id", SAMIRA.id().value()).update();
        assertThat(samira.get(LIST).status()).isEqualTo(403);
        assertThat(samira.get(LIST).code()).isEqualTo("api.not_permitted");
        house.db().sql("update staff set role = 'overseer' where id = :id").param("id", SAMIRA.id().value()).update();
        ConversationId id = a.conversation().with(BRAM);
        assertThat(samira.get(LIST + "/" + id).status()).isEqualTo(200);
        assertThat(samira.post(LIST + "/" + id + "/notes", "{\"text\": \"ik kijk mee\"}").status()).isEqualTo(403);
    }

    @Test
    void a_token_does_only_what_its_scopes_say() {
        ConversationId id = a.conversation().with(SAMIRA);
        ApiProgram reader = ApiProgram.of(house, SAMIRA, Scope.READ);
        assertThat(reader.get(LIST + "/" + id).status()).isEqualTo(200);
        ApiProgram.Answer refused = reader.post(LIST + "/" + id + "/replies", "{\"text\": \"x\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("api.scope_missing");
        assertThat(refused.json().get("detail").asString()).contains("reply");
        assertThat(ApiProgram.of(house, SAMIRA, Scope.REPLY).get(LIST + "/" + id).code()).isEqualTo("api.scope_missing");
        assertThat(ApiProgram.of(house, SAMIRA, Scope.REPLY).post(LIST + "/" + id + "/replies", "{\"text\": \"x\"}").status()).isEqualTo(201);
    }

    @Test
    void a_colleagues_conversation_is_not_answered_by_a_token_either() {
        ConversationId id = a.conversation().with(SAMIRA);
        ApiProgram.Answer refused = ApiProgram.of(house, BRAM).post(LIST + "/" + id + "/replies", "{\"text\": \"Ik ben Bram.\"}");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("conversation.not_yours");
    }

    @Test
    void a_machine_cannot_pick_up_or_close_nor_be_given_a_token_for_it() {
        ConversationId waiting = a.conversation().waiting();
        ApiProgram machine = ApiProgram.machine(house);
        assertThat(machine.get(LIST + "/" + waiting).status()).isEqualTo(200);
        for (String deed : List.of("/api/v1/pickups", LIST + "/" + waiting + "/pickup", LIST + "/" + waiting + "/closing-question")) {
            assertThat(machine.post(deed, "").code()).as(deed).isEqualTo("api.for_persons_only");
        }
        assertThat(machine.post(LIST + "/" + waiting + "/final-letter", "{\"text\": \"%s\"}".formatted("x".repeat(100))).code()).isEqualTo("api.for_persons_only");
        for (Scope scope : List.of(Scope.PICK_UP, Scope.CLOSE)) {
            assertThatThrownBy(() -> house.get(Tokens.class).makeForMachine("webshop-orders", Set.of(scope), 1))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(AccessRefusal.MACHINE_SCOPE));
            assertThatThrownBy(() -> house.db().sql("""
                    insert into token (id, hash, kind, label, scopes, made_at, ends_at)
                    values (:id, sha256('x'), 'machine', 'webshop-orders', cast(:scopes as text[]), now(), now() + interval '1 day')
                    """).param("id", UUID.randomUUID()).param("scopes", new String[] {scope.code()}).update()).hasMessageContaining("a_machine_is_no_person");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Samira Bouali", "samira", "samira-bouali", "orders-samira", "lisa", "", "webshop", "web shop", "-a-b", "bram.kuipers", "a-b\n"})
    void a_machine_is_not_called_like_a_person(String name) {
        assertThatThrownBy(() -> house.get(Tokens.class).makeForMachine(name, Set.of(Scope.READ), 1))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(AccessRefusal.MACHINE_NAME));
    }

    @Test
    void no_token_lives_longer_than_a_year() {
        Tokens tokens = house.get(Tokens.class);
        assertThat(tokens.make(SAMIRA.id(), "x", Set.of(Scope.READ), Tokens.MOST_DAYS).token().isOpenAt(house.clock().instant())).isTrue();
        for (int days : new int[] {0, -1, Tokens.MOST_DAYS + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> tokens.make(SAMIRA.id(), "x", Set.of(Scope.READ), days))
                    .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(AccessRefusal.TOKEN_DAYS));
        }
        assertThatThrownBy(() -> house.db().sql("update token set ends_at = ends_at + interval '1 day'").update())
                .hasMessageContaining("a token stays what it is");
    }

    @Test
    void reading_by_a_token_is_recorded_as_reading_is_at_the_desk() {
        ConversationId id = a.conversation().with(SAMIRA);
        Tokens.Made made = house.get(Tokens.class).make(BRAM.id(), "x", Set.of(Scope.READ), 1);
        ApiProgram bram = ApiProgram.bearing(house, made.secret().reveal());
        bram.get(LIST + "/" + id);
        bram.get(LIST + "/" + id + "/entries");
        ApiProgram.machine(house).get(LIST + "/" + id);
        UUID machine = house.get(Tokens.class).ofMachines().getFirst().id();
        assertThat(house.get(Audit.class).of("conversation:" + id)).extracting(Audit.Line::staff, Audit.Line::token, Audit.Line::act)
                .containsExactly(tuple(BRAM.id(), made.token().id(), "read"), tuple(BRAM.id(), made.token().id(), "read"), tuple(null, machine, "read"));
    }

    @Test
    void when_a_token_was_used_last_stands_beside_it() {
        ApiProgram samira = ApiProgram.of(house, SAMIRA);
        assertThat(house.get(Tokens.class).list(SAMIRA.id())).extracting(Token::usedAt).singleElement().satisfies(used -> assertThat(used).isEmpty());
        samira.get(LIST);
        assertThat(house.get(Tokens.class).list(SAMIRA.id()).getFirst().usedAt()).contains(house.clock().instant());
    }

    @Test
    void too_many_requests_wait_a_moment_and_customers_never_do() {
        ApiProgram samira = ApiProgram.of(house, SAMIRA, Scope.READ);
        ApiProgram.Answer answer = samira.get("/api/v1/lines");
        int taken = 0;
        while (answer.status() == 200) {
            taken++;
            answer = samira.get("/api/v1/lines");
        }
        assertThat(taken).isEqualTo(1200);
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.code()).isEqualTo("api.too_fast");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(ApiProgram.of(house, BRAM, Scope.READ).get("/api/v1/lines").status()).as("somebody else").isEqualTo(200);
        assertThat(ApiProgram.nobody(house).get("/").status()).as("a customer").isEqualTo(200);
        house.clock().tick(Duration.ofSeconds(1));
        assertThat(samira.get("/api/v1/lines").status()).isEqualTo(200);
    }

    @Test
    void a_session_of_the_desk_opens_nothing_here_and_a_token_nothing_at_the_desk() {
        ApiProgram samira = ApiProgram.of(house, SAMIRA);
        assertThat(samira.get("/desk/conversations").status()).as("on to signing in").isEqualTo(302);
        assertThat(ApiProgram.nobody(house).get(LIST, "Cookie", "gehoor_staff=whatever").status()).isEqualTo(401);
    }
}
