package org.gehoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import javax.sql.DataSource;
import org.gehoor.access.Tokens;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.junit.jupiter.api.Test;

class TokensOnTheCommandLineTest extends InTheHouse {

    private String said = "";

    @Test
    void a_machines_token_is_made_listed_and_revoked() {
        assertThat(run("create", "--machine", "webshop-orders", "--scopes", "read,note", "--days", "400")).as("too long").isEqualTo(1);
        assertThat(run("create", "--machine", "webshop-orders", "--scopes=read,note", "--days", "30")).isZero();
        assertThat(said.lines().findFirst().orElseThrow()).startsWith("gehoor_m_");
        assertThat(run("list")).isZero();
        assertThat(said).contains("computer", "webshop-orders", "read,note");
        String id = house.get(Tokens.class).list().getFirst().id().toString();
        assertThat(run("revoke", id)).isZero();
        assertThat(run("revoke", id)).isEqualTo(1);
        assertThat(house.get(Tokens.class).list()).isEmpty();
    }

    @Test
    void what_cannot_be_is_said_in_words() {
        assertThat(run("create", "--machine", "Samira", "--scopes", "read")).isEqualTo(1);
        assertThat(said).contains("name of two or more parts");
        assertThat(run("create", "--machine", "webshop-orders", "--scopes", "pick_up")).isEqualTo(1);
        assertThat(said).contains("cannot pick up");
        assertThat(run("create", "--machine", "webshop-orders", "--scopes", "everything")).isEqualTo(2);
        assertThat(said).contains("read, reply, note, customers, articles, search");
        assertThat(run("create")).isEqualTo(2);
        assertThat(run("revoke", "x")).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(ApiProgram.nobody(house).get("/api/v1/lines").status()).isEqualTo(401);
    }

    private int run(String... args) {
        var bytes = new ByteArrayOutputStream();
        int code = TokenCommand.run(house.get(DataSource.class), new PrintStream(bytes, true, StandardCharsets.UTF_8), args);
        said = bytes.toString(StandardCharsets.UTF_8);
        return code;
    }
}
