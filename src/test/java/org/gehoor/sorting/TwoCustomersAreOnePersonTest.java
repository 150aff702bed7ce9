package org.gehoor.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.DE_WIT;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.util.List;
import org.gehoor.access.AddressProofs;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.SamePersons;
import org.gehoor.erasure.Subjects;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.CustomerId;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.Test;

/// Who wrote from two addresses is one person for colleagues who know, and sees nothing new by it.
class TwoCustomersAreOnePersonTest extends InTheHouse {

    private final ConversationId vos = a.conversation().from(VOS).waiting();
    private final ConversationId luc = a.conversation().from(LUC).waiting();
    private final ConversationId deWit = a.conversation().from(DE_WIT).waiting();

    @Test
    void what_was_said_counts_for_colleagues_and_through_others() {
        say(vos, luc);
        say(luc, deWit);

        assertThat(house.get(Together.class).areOfOnePerson(vos, deWit)).isTrue();
        assertThat(house.get(Subjects.class).of(customer(vos)).conversations()).containsExactlyInAnyOrder(vos, luc, deWit);
        assertThat(house.get(Together.class).others(vos, 10)).extracting(Conversation::id).containsExactlyInAnyOrder(luc, deWit);
        assertThat(house.get(Timelines.class).of(luc)).extracting(Entry::what).contains(new Entry.What.Note("Belde en zei het.", List.of()));
        assertThatThrownBy(() -> say(vos, deWit)).hasMessageContaining("one_person_already");
    }

    @Test
    void proving_one_address_shows_nothing_of_the_other() {
        say(vos, luc);
        Secret browser = Secret.random();
        house.get(Browsers.class).grant(browser, vos);
        house.work().whole(() -> {
            house.get(AddressProofs.class).ask(browser, customer(vos));
            house.get(AddressProofs.class).proved(browser, customer(vos));
        });
        assertThat(house.get(Subjects.class).at(browser).conversations()).containsExactly(vos);
    }

    @Test
    void what_was_taken_back_counts_no_more_and_merged_cases_are_taken_apart_first() {
        say(vos, luc);
        house.get(Together.class).merge(vos, luc, SAMIRA.author());

        assertThatThrownBy(() -> house.get(OnePerson.class).takeBack(vos, luc, SAMIRA.author())).hasMessageContaining("cases_are_one");
        assertThat(house.get(Together.class).areOfOnePerson(vos, luc)).isTrue();
        house.get(Together.class).undo(vos, SAMIRA.author());
        house.get(OnePerson.class).takeBack(vos, luc, SAMIRA.author());

        assertThat(house.get(SamePersons.class).of(customer(vos))).containsExactly(customer(vos));
        assertThatThrownBy(() -> house.get(Together.class).merge(vos, luc, SAMIRA.author())).hasMessageContaining("two_people");
        assertThatThrownBy(() -> house.get(OnePerson.class).takeBack(vos, luc, SAMIRA.author())).hasMessageContaining("not_said");
        say(vos, luc);
    }

    @Test
    void the_tables_hold_it_too() {
        say(vos, luc);
        assertThatThrownBy(() -> house.db().sql("delete from same_person").update()).hasMessageContaining("never changed or forgotten");
        assertThatThrownBy(() -> house.db().sql("update same_person set one = other").update()).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> house.work().whole(() -> house.get(SamePersons.class).say(customer(vos), customer(vos), SAMIRA.id())))
                .hasMessageContaining("nobody_is_said_to_be_themselves");
    }

    private void say(ConversationId one, ConversationId other) {
        house.get(OnePerson.class).say(one, other, SAMIRA.author(), Text.read("Belde en zei het."));
    }

    private CustomerId customer(ConversationId id) {
        return house.get(Participants.class).customer(id);
    }
}
