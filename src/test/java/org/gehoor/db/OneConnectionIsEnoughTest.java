package org.gehoor.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.SAMIRA;

import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Conversations;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.Visitor;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// Nobody who holds a connection waits for a second one: when all do so at once, none is ever given back, and a house full of customers
/// stands still. Asked here with a single connection left.
class OneConnectionIsEnoughTest extends InTheHouse {

    private static final int POOL = 16;

    @Test
    void conversations_and_calls_are_read_with_one_connection() throws Exception {
        ConversationId id = a.conversation().with(SAMIRA);
        deeds.asksToBeCalled(a.conversation().waiting(), Cast.VOS.phone().orElseThrow(), house.get(CallBacks.class).slots(Cast.DUTCH, 5).getFirst().from());
        withOneLeft(() -> {
            assertThat(house.get(Conversations.class).get(id).gist()).isNotEmpty();
            assertThat(house.get(Conversations.class).list(List.of(id))).map(Conversation::gist).doesNotContain("");
            assertThat(house.get(Conversations.class).ofOwner(SAMIRA.id())).hasSize(1);
        });
    }

    @Test
    void a_chat_is_begun_and_continued_with_one_connection() throws Exception {
        var visitor = new Visitor(house.address(), Duration.ofSeconds(20));
        withOneLeft(() -> {
            Visitor.Answer begun = visitor.send(visitor.get("/chat").form("/chat").with("message", "Hallo?"));
            String talk = begun.next().orElseThrow(() -> new AssertionError(begun.heading()));
            Visitor.Answer page = visitor.get(talk);
            assertThat(page.status()).isEqualTo(200);
            assertThat(visitor.send(page.form(talk + "/messages").with("message", "Nog iets")).status()).isEqualTo(303);
            assertThat(visitor.send(visitor.get(talk).form(talk + "/messages").to(talk + "/handover")).status()).isEqualTo(303);
            assertThat(visitor.get("/").status()).isEqualTo(200);
            assertThat(visitor.get("/cases").status()).isEqualTo(200);
        });
    }

    private void withOneLeft(Runnable deed) throws Exception {
        var taken = new ArrayList<Connection>();
        try {
            for (int i = 1; i < POOL; i++) {
                taken.add(house.get(DataSource.class).getConnection());
            }
            deed.run();
        } finally {
            for (Connection one : taken) {
                one.close();
            }
        }
    }
}
