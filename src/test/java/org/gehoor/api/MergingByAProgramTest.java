package org.gehoor.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;

import org.gehoor.access.Audit;
import org.gehoor.testing.ApiProgram;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// What people merge at the desk, programs merge for them, by the same rules.
class MergingByAProgramTest extends InTheHouse {

    private final ApiProgram samira = ApiProgram.of(house, SAMIRA);

    @Test
    void a_merged_conversation_says_where_it_goes_on_and_takes_no_words() {
        ConversationId other = a.conversation().with(SAMIRA);
        ConversationId one = a.conversation().waiting();

        ApiProgram.Answer merged = samira.postUnder("m", at(one) + "/merge", into(other));

        assertThat(merged.status()).as(merged.body()).isEqualTo(201);
        assertThat(merged.body()).contains("\"kind\":\"merged\"", "\"other\":\"" + other + "\"", "\"goes_on_in\":\"" + other + "\"", "\"turn\":\"set_aside\"");
        assertThat(samira.postUnder("m", at(one) + "/merge", into(other)).body()).as("asked twice, done once").isEqualTo(merged.body());
        assertThat(samira.get(at(other) + "/entries").body()).contains("\"kind\":\"merged_in\"");
        ApiProgram.Answer late = samira.postUnder("r", at(one) + "/replies", "{\"text\": \"Nog iets.\"}");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.body()).contains("conversation.merged");
        assertThat(house.get(Audit.class).of("conversation:" + one)).extracting(Audit.Line::act).contains("merge");

        ApiProgram.Answer undone = samira.postUnder("u", at(one) + "/merge-end", "{}");

        assertThat(undone.status()).as(undone.body()).isEqualTo(201);
        assertThat(undone.body()).contains("\"kind\":\"merge_undone\"", "\"turn\":\"waiting_for_person\"").doesNotContain("goes_on_in");
        assertThat(samira.postUnder("v", at(one) + "/merge-end", "{}").body()).contains("queue.not_merged");
    }

    @Test
    void two_people_stay_two_and_what_does_not_exist_is_said() {
        ConversationId one = a.conversation().waiting();
        ConversationId other = a.conversation().from(LUC).waiting();
        assertThat(samira.postUnder("a", at(one) + "/merge", into(other))).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body()).contains("sorting.two_people");
        });
        assertThat(samira.postUnder("b", at(one) + "/merge", "{\"into\": \"nergens\"}").body()).contains("sorting.no_such_other");
        assertThat(samira.postUnder("c", at(one) + "/merge", into(one)).body()).contains("queue.one_already");
    }

    private static String at(ConversationId id) {
        return "/api/v1/conversations/" + id;
    }

    private static String into(ConversationId id) {
        return "{\"into\": \"" + id + "\"}";
    }
}
