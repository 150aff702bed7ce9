package org.gehoor.queue;

import static org.gehoor.db.Columns.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Turn;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.promise.Watch;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.StaffId;

/// Promises in the real rooms, on PostgreSQL, with a clock moved by hand.
final class InTheRoom implements PlayedLine {

    private final TestHouse house;
    private final List<StaffMember> members = new ArrayList<>();
    private final Set<Integer> present = new TreeSet<>();
    private final Map<Integer, ConversationId> conversations = new HashMap<>();
    private final Map<ConversationId, Integer> customers = new HashMap<>();
    private Instant seen = Instant.EPOCH;

    InTheRoom(TestHouse house, int people) {
        this.house = house;
        for (int member = 0; member < people; member++) {
            var id = new StaffId(new UUID(7, member));
            house.db().sql("""
                    insert into staff (id, name, sign_in_name, password_hash, role, team, made_at, capacity)
                    select :id, :name, :name, password_hash, role, team, made_at, 1 from staff where id = :samira
                    """)
                    .param("id", id.value()).param("name", "helper " + member).param("samira", Cast.SAMIRA.id().value())
                    .update();
            members.add(house.get(Staff.class).get(id));
        }
    }

    private void clock(Instant now) {
        house.clock().set(now);
        if (Duration.between(seen, now).compareTo(Duration.ofMinutes(1)) > 0) {
            seen = now;
            house.db().sql("update staff set seen_at = :now where state = 'available'").param("now", at(now)).update();
        }
    }

    @Override
    public void working(Instant at, int member, boolean working) {
        clock(at);
        house.get(Staff.class).choose(members.get(member).id(), working);
        if (working) {
            present.add(member);
        } else {
            present.remove(member);
        }
    }

    @Override
    public Instant joins(Instant at, int customer) {
        clock(at);
        ConversationId id = house.a().conversation().waiting();
        known(customer, id);
        return house.get(Promises.class).of(id).getFirst().dueAt();
    }

    private void known(int customer, ConversationId id) {
        conversations.put(customer, id);
        customers.put(id, customer);
    }

    @Override
    public void asksToBeCalled(Instant at, int customer, Instant from) {
        clock(at);
        ConversationId id = house.a().conversation().withAssistant();
        known(customer, id);
        house.get(Handover.class).callInstead(id, house.deeds().customer(id), Need.NONE,
                new Handover.Call(Optional.of(from), from.plus(Duration.ofMinutes(15)), "Wij bellen u."));
    }

    @Override
    public void isToBeCalled(Instant at, int customer) {
        clock(at);
    }

    @Override
    public OptionalInt picksUp(Instant at, int member) {
        clock(at);
        Optional<ConversationId> next = house.get(PickUp.class).next(members.get(member));
        return next.map(id -> OptionalInt.of(customers.get(id))).orElseGet(OptionalInt::empty);
    }

    @Override
    public void speaks(Instant at, int member, int customer) {
        clock(at);
        ConversationId id = conversations.get(customer);
        var author = new Author.Person(members.get(member).id(), members.get(member).name());
        var now = house.deeds().now(id);
        boolean called = now.promise().map(house.get(Promises.class)::get)
                .filter(promise -> promise.kind() == Promise.Kind.CALL_BACK && promise.end().isEmpty()).isPresent();
        if (called) {
            house.work().whole(() -> house.get(Exchange.class).called(id, author, "reached", "Gebeld.", Optional.empty()));
            return;
        }
        if (now.turn() instanceof Turn.WaitingForCustomer) {
            house.deeds().writes(id, "En dan?");
        }
        house.work().whole(() -> house.get(Exchange.class).reply(id, author, Text.read("Ik kijk het na.")));
    }

    @Override
    public void leaves(Instant at, int customer) {
        clock(at);
        house.deeds().closes(conversations.get(customer));
    }

    @Override
    public void ghost(Instant at, boolean kept) {
        clock(at);
        house.get(Waits.class).learn(Cast.DUTCH.id(), kept);
    }

    @Override
    public void watch(Instant at) {
        clock(at);
        house.get(Watch.class).look();
    }
}
