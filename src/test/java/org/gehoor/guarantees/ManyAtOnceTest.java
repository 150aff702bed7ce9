package org.gehoor.guarantees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gehoor.conversation.Turn;
import org.gehoor.ledger.Ledger;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;

/// Many people do things at the same moment, as they do.
class ManyAtOnceTest extends InTheHouse {

    private static final int THREADS = 8;
    private static final int PLACES = 200;

    @Test
    void two_hundred_who_wait_are_each_picked_up_once_and_none_is_skipped() throws Exception {
        List<ConversationId> waiting = together(IntStream.range(0, PLACES).<Callable<ConversationId>>mapToObj(i ->
                () -> a.conversation().from(Cast.GUESTS.get(i % Cast.GUESTS.size())).waiting()).toList());
        Cast.HELPERS.forEach(house::arrives);

        List<List<ConversationId>> pickedUp = together(IntStream.range(0, THREADS).<Callable<List<ConversationId>>>mapToObj(i ->
                () -> pickUpUntilNobodyWaits(Cast.HELPERS.get(i % Cast.HELPERS.size()))).toList());

        assertThat(pickedUp.stream().flatMap(List::stream)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(house.db().sql("select count(*) from place").query(Integer.class).single()).isZero();
        assertThat(waiting).allSatisfy(id -> assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class));
    }

    @Test
    void one_who_waits_is_picked_up_by_one_of_many() throws Exception {
        for (int round = 0; round < 5; round++) {
            ConversationId id = a.conversation().waiting();
            Cast.HELPERS.forEach(house::arrives);
            List<Optional<ConversationId>> pickedUp = together(IntStream.range(0, THREADS).<Callable<Optional<ConversationId>>>mapToObj(i ->
                    () -> deeds.picksUp(Cast.HELPERS.get(i % Cast.HELPERS.size()))).toList());
            assertThat(pickedUp.stream().flatMap(Optional::stream)).containsExactly(id);
            deeds.closes(id);
        }
    }

    @Test
    void asking_from_many_windows_gives_one_place() throws Exception {
        ConversationId id = a.conversation().withAssistant();
        together(IntStream.range(0, THREADS).<Callable<Object>>mapToObj(i -> () -> deeds.asks(id)).toList());
        assertThat(house.db().sql("select count(*) from place").query(Integer.class).single()).isOne();
        assertThat(house.db().sql("select count(*) from promise").query(Integer.class).single()).isOne();
        assertThat(house.get(Ledger.class).verify(id.value()).holds()).isTrue();
    }

    @Test
    void writing_while_one_is_picked_up_loses_neither() throws Exception {
        for (int round = 0; round < 10; round++) {
            ConversationId id = a.conversation().waiting();
            Place place = house.get(Places.class).find(id).orElseThrow();
            house.arrives(Cast.SAMIRA);
            together(List.<Callable<Object>>of(
                    () -> deeds.picksUp(Cast.SAMIRA),
                    () -> {
                        deeds.writes(id, "Nog iets.");
                        return place;
                    }));
            assertThat(deeds.now(id).turn()).isInstanceOf(Turn.WithPerson.class);
            assertThat(deeds.now(id).firstWord()).as("the clock runs from the first word").contains(place.waitingSince());
            assertThat(house.get(Ledger.class).verify(id.value()).holds()).isTrue();
            deeds.closes(id);
        }
    }

    private List<ConversationId> pickUpUntilNobodyWaits(Cast.Helper helper) {
        var mine = new ArrayList<ConversationId>();
        while (house.db().sql("select exists (select from place)").query(Boolean.class).single()) {
            deeds.picksUp(helper).ifPresent(mine::add);
        }
        return mine;
    }

    private static <T> List<T> together(List<Callable<T>> deeds) throws InterruptedException, ExecutionException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var results = new ArrayList<T>();
            for (Future<T> done : threads.invokeAll(deeds)) {
                results.add(done.get());
            }
            return results;
        }
    }
}
