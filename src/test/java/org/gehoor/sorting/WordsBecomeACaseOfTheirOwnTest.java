package org.gehoor.sorting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gehoor.testing.Cast.ENGLISH;
import static org.gehoor.testing.Cast.SAMIRA;
import static org.gehoor.testing.Cast.VOS;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gehoor.access.Browsers;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Text;
import org.gehoor.conversation.Timelines;
import org.gehoor.conversation.Turn;
import org.gehoor.files.Files;
import org.gehoor.files.StoredFile;
import org.gehoor.ledger.Ledger;
import org.gehoor.outbox.Outbox;
import org.gehoor.promise.Promise;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Place;
import org.gehoor.queue.Places;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.Secret;
import org.junit.jupiter.api.Test;

/// Words about something else become a conversation of their own, which waits since they were said (G4, G9).
class WordsBecomeACaseOfTheirOwnTest extends InTheHouse {

    private final ConversationId one = a.conversation().saying("Over de rekening.").waiting(Need.NO_SERVICE);

    @Test
    void it_waits_since_the_first_of_these_words_with_the_stated_need_and_a_promise_of_its_own() {
        house.later(Duration.ofMinutes(1));
        long entry = writes("En mijn nummer meenemen is mislukt.");
        Instant said = house.clock().instant();
        house.later(Duration.ofMinutes(1));

        ConversationId fresh = split(Set.of(entry), Optional.of(ENGLISH.id()));

        Conversation now = deeds.now(fresh);
        assertThat(now.turn()).isInstanceOf(Turn.WaitingForPerson.class);
        assertThat(now.line()).isEqualTo(ENGLISH.id());
        assertThat(now.gist()).isEqualTo("En mijn nummer meenemen is mislukt.");
        assertThat(house.get(Places.class).find(fresh).orElseThrow()).extracting(Place::waitingSince, Place::need).containsExactly(said, Need.NO_SERVICE);
        Promise promise = house.get(Promises.class).get(now.promise().orElseThrow());
        assertThat(promise.madeAt()).isEqualTo(house.clock().instant());
        assertThat(house.get(Participants.class).customer(fresh)).isEqualTo(house.get(Participants.class).customer(one));
        assertThat(house.get(Places.class).find(one)).as("the other stays where it was").isPresent();
        assertThat(kinds(one)).endsWith("split-off");
        assertThat(kinds(fresh)).startsWith("message", "split-from", "in-line", "promise-made");
        assertThat(house.get(Ledger.class).read(fresh.value(), 0).getFirst().facts())
                .containsEntry("from", one.toString()).containsEntry("from_entry", Long.toString(entry)).containsEntry("said_at", said.toString());
        assertThat(List.of(one, fresh)).allSatisfy(id -> assertThat(house.get(Ledger.class).verify(id.value()).holds()).isTrue());
        assertThat(house.get(Outbox.class).latest(5)).as("the customer hears of it").anySatisfy(letter ->
                assertThat(letter.text()).contains(now.reference().toString()));
    }

    @Test
    void its_files_are_sealed_with_its_own_key() {
        byte[] bytes = "De factuur van mei.".getBytes(StandardCharsets.UTF_8);
        long entry = house.work().whole(() -> {
            StoredFile file = house.get(Files.class).keep(one.value(), "factuur.txt", new ByteArrayInputStream(bytes), 1_000);
            return house.get(Exchange.class).say(one, deeds.customer(one), new Text(""), List.of(file), Cast.DUTCH.hours()).sequence();
        });
        ConversationId fresh = split(Set.of(entry), Optional.empty());

        Entry.Attached copy = house.get(Timelines.class).of(fresh).getFirst().files().getFirst();
        assertThat(copy.name()).isEqualTo("factuur.txt");
        assertThat(read(fresh, copy)).isEqualTo(bytes);
        assertThat(house.get(Files.class).open(one.value(), copy.id())).as("under the other key it does not exist").isEmpty();
        house.work().whole(() -> house.get(Files.class).erase(one.value()));
        assertThat(read(fresh, copy)).as("and it stays when the other goes").isEqualTo(bytes);
    }

    @Test
    void whoever_could_read_the_words_can_read_them_there() {
        Secret browser = Secret.random();
        house.get(Browsers.class).grant(browser, one);
        ConversationId fresh = split(Set.of(1L), Optional.empty());
        assertThat(house.get(Browsers.class).maySee(browser, fresh)).isTrue();
        assertThat(house.get(Browsers.class).maySee(Secret.random(), fresh)).isFalse();
    }

    @Test
    void only_the_customers_messages_can_be_split_off() {
        deeds.notes(one, SAMIRA, "Even nakijken.");
        long note = house.get(Timelines.class).of(one).getLast().sequence();
        for (Set<Long> wrong : List.of(Set.<Long>of(), Set.of(note), Set.of(1L, 999L))) {
            assertThatThrownBy(() -> split(wrong, Optional.empty())).as("%s", wrong).hasMessageContaining("no_words");
        }
        assertThatThrownBy(() -> split(Set.of(1L), Optional.of(LineId.of("01970000-0000-7000-8000-00000000dead")))).hasMessageContaining("no_such_line");
    }

    @Test
    void merged_again_nothing_is_lost() {
        long entry = writes("En mijn nummer.");
        ConversationId fresh = split(Set.of(entry), Optional.empty());
        deeds.writes(fresh, "Nog iets over het nummer.");

        house.get(Together.class).merge(fresh, one, SAMIRA.author());
        deeds.writes(fresh, "En dit later.");

        assertThat(deeds.now(fresh).turn()).isInstanceOf(Turn.SetAside.class);
        assertThat(said(fresh)).containsExactly("En mijn nummer.", "Nog iets over het nummer.");
        assertThat(said(one)).containsExactly("Over de rekening.", "En mijn nummer.", "En dit later.");
        assertThatThrownBy(() -> house.get(Apart.class).split(fresh, Set.of(1L), Optional.empty(), SAMIRA.author())).hasMessageContaining("merged");
    }

    private ConversationId split(Set<Long> entries, Optional<LineId> line) {
        return house.get(Apart.class).split(one, entries, line, SAMIRA.author());
    }

    private long writes(String words) {
        deeds.writes(one, words);
        return house.get(Timelines.class).of(one).getLast().sequence();
    }

    private List<String> said(ConversationId id) {
        return house.get(Timelines.class).of(id).stream().flatMap(entry -> entry.what() instanceof Entry.What.Message message
                ? List.of(message.text()).stream() : java.util.stream.Stream.<String>empty()).toList();
    }

    private List<String> kinds(ConversationId id) {
        return house.get(Ledger.class).read(id.value(), 0).stream().map(entry -> entry.kind()).toList();
    }

    private byte[] read(ConversationId id, Entry.Attached file) {
        try (var in = house.get(Files.class).open(id.value(), file.id()).orElseThrow()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
