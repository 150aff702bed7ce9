package org.gehoor.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.gehoor.pages.Refusal;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

class ProvingAnAddressTest extends InTheHouse {

    private final ProofCodes codes = house.get(ProofCodes.class);
    private final ConversationId id = a.conversation().waiting();

    @Test
    void the_code_that_was_sent_opens_once_however_it_is_typed() {
        String code = codes.make(id);
        assertThat(codes.prove(id, code.substring(0, 3) + " " + code.substring(3))).isTrue();
        assertThat(codes.prove(id, code)).isFalse();
    }

    @Test
    void a_code_dies_after_ten_minutes_and_after_five_wrong_tries() {
        String late = codes.make(id);
        house.clock().tick(ProofCodes.LIFE);
        assertThat(codes.prove(id, late)).isFalse();

        String guessed = codes.make(id);
        String wrong = guessed.equals("000000") ? "000001" : "000000";
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(codes.prove(id, wrong)).isFalse();
        }
        assertThat(codes.prove(id, guessed)).isFalse();
    }

    @Test
    void nobody_fills_a_mailbox_with_codes() {
        for (int sent = 0; sent < 5; sent++) {
            codes.make(id);
        }
        assertThatThrownBy(() -> codes.make(id)).isInstanceOfSatisfying(Refusal.class,
                refused -> assertThat(refused.code()).isEqualTo(AccessRefusal.TOO_MANY_CODES));
        house.clock().tick(Duration.ofHours(1));
        assertThat(codes.make(id)).hasSize(6);
    }
}
