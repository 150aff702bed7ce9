package org.gehoor.guarantees;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Place;
import org.gehoor.staff.Staff;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Need;

/// Lets the same arrivals happen to different people, and compares where each arrival stands in the line.
final class OrdersThatReadTheCustomer {

    /// How this house orders its line.
    static final Order AS_BUILT = house -> house.get(PickUp.class).line(house.get(Staff.class).get(Cast.SAMIRA.id())).stream()
            .map(Place::conversation).toList();

    private static final int ARRIVALS = 8;

    private OrdersThatReadTheCustomer() {}

    /// A way to order everybody who waits.
    interface Order {
        List<ConversationId> of(TestHouse house);
    }

    /// One arrival, whoever it is.
    private record Arrival(Duration after, Need need) {}

    /// Each difference in words; none when the order is the same whoever arrives.
    static List<String> in(TestHouse house, long seed, Order order) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Arrival>();
        for (int i = 0; i < ARRIVALS; i++) {
            arrivals.add(new Arrival(Duration.ofSeconds(1 + random.nextInt(900)), Need.values()[random.nextInt(Need.values().length)]));
        }
        var people = new ArrayList<Cast.Guest>();
        for (int i = 0; i < ARRIVALS; i++) {
            people.add(Cast.GUESTS.get(i % Cast.GUESTS.size()));
        }
        List<Integer> first = play(house, arrivals, people, order);
        var differences = new ArrayList<String>();
        for (int again = 0; again < 3; again++) {
            Collections.shuffle(people, random);
            List<Integer> other = play(TestHouse.fresh(), arrivals, people, order);
            if (!other.equals(first)) {
                differences.add("the same arrivals stand as " + first + " and as " + other + " when they are " + people);
            }
        }
        return differences;
    }

    /// The numbers of the arrivals in the order in which they stand.
    private static List<Integer> play(TestHouse house, List<Arrival> arrivals, List<Cast.Guest> people, Order order) {
        Map<ConversationId, Integer> numbers = new HashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            house.clock().tick(arrivals.get(i).after());
            Cast.Guest guest = people.get(i);
            ConversationId id = house.a().conversation().from(guest).saying("Ik ben " + guest.name() + ".")
                    .by(guest.equals(Cast.LUC) ? Channel.CHAT : Channel.FORM).waiting(arrivals.get(i).need());
            numbers.put(id, i);
        }
        return order.of(house).stream().map(numbers::get).toList();
    }
}
