package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.LUC;
import static org.gehoor.testing.Cast.SAMIRA;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.gehoor.app.Application;
import org.gehoor.architecture.House;
import org.gehoor.architecture.Wall;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.Verdict;
import org.gehoor.pages.Speaker;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Handover;
import org.gehoor.testing.InTheHouse;
import org.gehoor.testing.TestHouse;
import org.gehoor.timeline.CustomerTimeline;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.junit.jupiter.api.Test;

/// A proof that cannot fail proves nothing. Each fault is planted here, and each is caught by what guards against it; the same guard
/// finds nothing in the house as it was built.
class PlantedFaultsTest extends InTheHouse {

    @Test
    void a_wall_that_is_broken_is_found() {
        assertThat(Wall.THE_LINE_DOES_NOT_KNOW_WHO_YOU_ARE.breaches(House.of(Wall.class, "org.gehoor.architecture.bad"))).isNotEmpty();
        assertThat(Wall.THE_LINE_DOES_NOT_KNOW_WHO_YOU_ARE.breaches(House.of(Application.class, "org.gehoor"))).isEmpty();
    }

    @Test
    void a_changed_byte_in_the_ledger_is_found() {
        ConversationId id = a.conversation().closedAfter(SAMIRA);
        assertThat(verify(id).holds()).isTrue();
        assertThat(house.<Verdict>asIf(() -> {
            house.db().sql("alter table ledger_entry disable trigger user").update();
            house.db().sql("update ledger_entry set body = set_byte(body, 40, get_byte(body, 40) # 1) where stream = :id and seq = 1")
                    .param("id", id.value()).update();
            return verify(id);
        }).faults()).containsExactly(new Verdict.Fault(1, "body"));
    }

    @Test
    void a_close_without_consent_is_refused() {
        ConversationId id = a.conversation().answeredBy(SAMIRA);
        String close = "update conversation set turn = 'closed', ended_how = 'customer', ended_by_entry = 1 where id = :id";
        assertThatThrownBy(() -> house.db().sql(close).param("id", id.value()).update()).hasMessageContaining("only the customer closes");
        deeds.closes(id);
        assertThat(deeds.now(id).turn()).as("while the customer can").isInstanceOf(Turn.Closed.class);
    }

    @Test
    void a_machine_shown_as_a_person_is_found() {
        ConversationId id = a.conversation().withAssistant();
        deeds.gives(id, "Bellen in Zwitserland kost € 4,83 per minuut.");
        MachinesShownAsPersons.How disguised = (house, said, words) -> MachinesShownAsPersons.AS_BUILT.show(house,
                new CustomerTimeline.Said(said.sequence(), said.at(), new Speaker.Person("Samira Bouali", "SB", "medewerker"), said.heading(),
                        said.paragraphs(), said.quotes()), words);
        MachinesShownAsPersons.How nameless = (house, said, words) ->
                MachinesShownAsPersons.AS_BUILT.show(house, said, words).replace(words.say("pages.automatic"), "Zeeraaf");

        assertThat(MachinesShownAsPersons.in(house, id, Language.NL, disguised)).anyMatch(fault -> fault.contains("Samira"));
        assertThat(MachinesShownAsPersons.in(house, id, Language.NL, nameless)).anyMatch(fault -> fault.contains("automatic"));
        assertThat(MachinesShownAsPersons.in(house, id, Language.NL, MachinesShownAsPersons.AS_BUILT)).isEmpty();
    }

    @Test
    void an_order_that_reads_the_customer_is_found() {
        OrdersThatReadTheCustomer.Order famousFirst = here -> {
            List<ConversationId> order = new ArrayList<>(OrdersThatReadTheCustomer.AS_BUILT.of(here));
            order.sort(Comparator.comparing(id -> isLuc(here, id) ? 0 : 1));
            return order;
        };
        assertThat(OrdersThatReadTheCustomer.in(house, 7, famousFirst)).isNotEmpty();
        assertThat(OrdersThatReadTheCustomer.in(TestHouse.fresh(), 7, OrdersThatReadTheCustomer.AS_BUILT)).isEmpty();
    }

    @Test
    void a_place_that_was_moved_forward_for_somebody_is_refused() {
        a.conversation().from(LUC).waiting();
        assertThatThrownBy(() -> house.db().sql("""
                update place set order_at = order_at - interval '1 hour'
                 where conversation in (select conversation from participant join customer on id = customer where name like 'Luc%')
                """).update()).hasMessageContaining("order_is_waiting_and_stated_need_and_nothing_else");
    }

    @Test
    void a_line_that_lets_famous_people_go_first_gives_another_day_to_others() {
        ADayOfOthers.Tampering famousFirst = (here, id, who) -> {
            if (who.followers() > 2_000_000) {
                here.get(Handover.class).askForPerson(id, here.deeds().customer(id), Need.SAFETY);
            }
        };
        String order = ADayOfOthers.order(house, ADayOfOthers.people(1), 1, famousFirst);
        assertThat(ADayOfOthers.order(TestHouse.fresh(), ADayOfOthers.people(2), 1, famousFirst)).isNotEqualTo(order);
    }

    @Test
    void a_broken_promise_called_kept_is_found() {
        ConversationId id = a.conversation().waiting();
        Promise promise = house.get(Promises.class).get(deeds.now(id).promise().orElseThrow());
        house.clock().set(promise.dueAt().plusSeconds(1));
        house.work().whole(() -> house.get(Promises.class).keep(promise.id()));
        assertThat(house.<List<String>>asIf(() -> {
            house.db().sql("alter table promise_end disable trigger user").update();
            house.db().sql("update promise_end set at = :due").param("due", promise.dueAt().atOffset(ZoneOffset.UTC)).update();
            return new Guarantees(house).promises(List.of(id), Move.REPLIES, null).toList();
        })).as("the ledger remembers").anyMatch(fault -> fault.startsWith("the ledger says broken of"));
        assertThat(new Guarantees(house).promises(List.of(id), Move.REPLIES, null).toList()).isEmpty();
    }

    private static boolean isLuc(TestHouse here, ConversationId id) {
        return here.db().sql("select name from customer join participant on customer = id where conversation = :id").param("id", id.value())
                .query(String.class).single().equals(LUC.name());
    }

    private Verdict verify(ConversationId id) {
        return house.get(Ledger.class).verify(id.value());
    }
}
