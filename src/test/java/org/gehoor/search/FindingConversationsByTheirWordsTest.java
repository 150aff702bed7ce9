package org.gehoor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gehoor.conversation.Entry;
import org.gehoor.ledger.Hash;
import org.gehoor.ledger.MasterKey;
import org.gehoor.testing.Cast;
import org.gehoor.testing.InTheHouse;
import org.gehoor.vocabulary.ConversationId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Conversations are found by their words, and the database knows none of them.
class FindingConversationsByTheirWordsTest extends InTheHouse {

    private final Search search = house.get(Search.class);

    private ConversationId saying(String words) {
        house.later(Duration.ofMinutes(1));
        return a.conversation().saying(words).withAssistant();
    }

    private List<ConversationId> found(String words) {
        return search.find(words, 20).stream().map(Hit::conversation).toList();
    }

    @ParameterizedTest(name = "{0} finds: {1}")
    @CsvSource(delimiter = '|', value = {
            "factuur | Er staan kosten op mijn facturen.",
            "facturen | Mijn factuur klopt niet.",
            "FACTUUR | mijn factuur",
            "roaming kosten | De kosten van roaming zijn hoog",
            "reparatie | Wanneer komt de reparatie?",
            "invoices | I never got my invoice.",
            "charged | Why did you charge me twice?",
            "résiliation | Je demande la resiliation de mon contrat",
            "resiliation | La résiliation de l’abonnement",
            "abonnement | Résiliation de l'abonnement",
            "Rechnungen | Die Rechnung ist falsch",
            "strasse | Welche Straße meinen Sie?",
            "14,50 | Waarom staat er € 14,50 op?",
            "M7 modem | Het modem M7 valt uit",
            "j.vos@voorbeeld.example | Stuur het naar j.vos@voorbeeld.example graag",
            "\"valt steeds uit\" | Mijn internet valt steeds uit.",
            "„de kosten van“ | Ik snap DE KÓSTEN VAN roaming niet",
            "日本 | 日本 の 電話",
    })
    void is_found_by_its_words_in_any_form(String words, String said) {
        saying("Iets heel anders over een bestelling.");
        ConversationId id = saying(said);

        assertThat(found(words)).containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "de het een", "\"\"", "\"", "!!! ??? ...", "%", "' or 1=1 --", "\\", "nietbestaandwoord", "\"uit valt\"", "roaming factuur"})
    void what_is_not_there_is_not_found(String words) {
        saying("Mijn internet valt uit door roaming.");
        saying("Een factuur.");

        assertThat(found("internet roaming")).hasSize(1);
        assertThat(found(words)).isEmpty();
    }

    @Test
    void says_whether_there_is_anything_to_look_for() {
        assertThat(search.canFind("de factuur")).isTrue();
        assertThat(search.canFind("de het")).isFalse();
        assertThat(search.canFind("")).isFalse();
    }

    @Test
    void all_words_must_occur_in_one_entry() {
        ConversationId apart = saying("Een vraag over roaming.");
        deeds.writes(apart, "Het gaat om Marokko.");
        ConversationId together = saying("Roaming in Marokko.");

        assertThat(found("marokko")).containsExactly(together, apart);
        assertThat(found("roaming marokko")).containsExactly(together);
    }

    @Test
    void the_newest_comes_first_and_each_conversation_once() {
        ConversationId first = saying("modem kapot");
        ConversationId second = saying("mijn modem doet het niet");
        house.later(Duration.ofMinutes(1));
        deeds.writes(first, "Nog steeds dat modem");

        assertThat(found("modem")).containsExactly(first, second);
        assertThat(search.find("modem", 20).getFirst().sequence()).isGreaterThan(1);
        assertThat(search.find("modem", 1)).hasSize(1);
    }

    @Test
    void what_colleagues_write_is_found_too() {
        ConversationId noted = a.conversation().saying("Een.").with(Cast.SAMIRA);
        deeds.notes(noted, Cast.SAMIRA, "Klant heeft een kapotte splitter.");
        deeds.replies(noted, Cast.SAMIRA, "Wij sturen een nieuwe kabel.");
        deeds.closesByLetter(noted, Cast.SAMIRA, "Wij vergoeden dit niet, en dit is de overweging.");

        assertThat(List.of(found("splitter"), found("kabels"), found("overwegingen"))).allSatisfy(one -> assertThat(one).containsExactly(noted));
    }

    @Test
    void files_are_found_by_the_words_of_their_names() {
        var file = new Entry.Attached(UUID.randomUUID(), "factuur_mei-2026.pdf", "application/pdf", 10, Hash.NOTHING, false);
        assertThat(Said.words(new Entry(1, house.clock().instant(), new Entry.Who.Customer(), new Entry.What.Message("", List.of(), List.of(file), Optional.empty()))).map(Forms::of).orElseThrow())
                .contains("factuur", "mei", "2026", "pdf");
    }

    @Test
    void what_is_forgotten_is_not_found_and_its_numbers_are_gone() {
        ConversationId id = saying("geheimzinnig");
        assertThat(found("geheimzinnig")).containsExactly(id);

        house.work().whole(() -> search.forget(id));

        assertThat(found("geheimzinnig")).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void what_is_undone_is_not_found() {
        ConversationId id = saying("begin");
        house.asIf(() -> {
            deeds.writes(id, "teruggedraaid");
            assertThat(found("teruggedraaid")).containsExactly(id);
            return true;
        });
        assertThat(found("teruggedraaid")).isEmpty();
    }

    @Test
    void no_word_stands_in_the_database() {
        saying("Kwalificatieplichtig schoolvoorbeeld");
        String everything = house.db().sql("select string_agg(t::text, ' ') from search_entry t").query(String.class).single();

        assertThat(everything).isNotBlank();
        assertThat(Pattern.compile("[g-z]", Pattern.CASE_INSENSITIVE).matcher(everything).find()).as("more than digits").isFalse();
    }

    @Test
    void another_key_makes_other_numbers(@TempDir Path folder) {
        var one = new Blind(MasterKey.in(folder.resolve("one")));
        var other = new Blind(MasterKey.in(folder.resolve("other")));

        assertThat(one.numbers(List.of("factuur"))).isEqualTo(one.numbers(List.of("factuur"))).isNotEqualTo(other.numbers(List.of("factuur")));
        assertThat(one.name()).isNotEqualTo(other.name());
    }

    @Test
    void what_was_said_before_there_was_an_index_is_added_and_is_older() {
        ConversationId first = saying("oud modem");
        ConversationId second = saying("minder oud modem");
        house.db().sql("delete from search_entry").update();
        ConversationId third = saying("nieuw modem");
        assertThat(found("modem")).containsExactly(third);

        assertThat(house.get(Backfill.class).go()).isFalse();

        assertThat(found("modem")).containsExactly(third, second, first);
        assertThat(rows()).isEqualTo(3);
        assertThat(house.get(Backfill.class).go()).isFalse();
        assertThat(rows()).isEqualTo(3);
    }

    @Test
    void other_forms_or_another_key_begin_anew() {
        ConversationId id = saying("modem");
        house.db().sql("update search_entry set tokens = '{-33554433, 1}'").update();
        house.db().sql("insert into search_backfill (form, done) values ('forms-0/abc', true)").update();
        assertThat(found("modem")).isEmpty();

        house.get(Backfill.class).go();

        assertThat(found("modem")).containsExactly(id);
        assertThat(house.db().sql("select form from search_backfill").query(String.class).single()).startsWith("forms-2/");
    }

    @Test
    void many_blocks_are_searched_from_the_newest_to_the_oldest() {
        var random = new Random(5);
        var said = new ArrayDeque<ConversationId>();
        for (int i = 0; i < 60; i++) {
            said.addFirst(saying(i % 7 == 0 ? "zelden en altijd" : "altijd"));
            int step = random.nextInt(4) == 0 ? 1 << 20 : random.nextInt(20_000);
            house.db().sql("select setval('search_entry_number', nextval('search_entry_number') + :step)").param("step", step).query(Long.class).single();
        }
        List<ConversationId> all = List.copyOf(said);
        Index index = house.get(Index.class);

        for (int bound : new int[] {1, 2, 5, Looking.BOUND}) {
            for (int most : new int[] {1, 3, 10, 100}) {
                assertThat(look(index, "altijd", most, bound)).isEqualTo(all.subList(0, Math.min(most, 60)));
            }
            assertThat(look(index, "zelden altijd", 100, bound)).hasSize(9).isSubsetOf(all).isEqualTo(all.stream().filter(found("zelden")::contains).toList());
            assertThat(look(index, "zelden nooit", 100, bound)).isEmpty();
        }
    }

    private static List<ConversationId> look(Index index, String words, int most, int bound) {
        return new Looking(index, Asked.read(words), _ -> true, most, bound).look(index.span().orElseThrow()).stream().map(Hit::conversation).toList();
    }

    @Test
    void an_excerpt_shows_the_words_around_and_marks_them() {
        String text = "x".repeat(30) + " en nog veel meer woorden hiervoor staan er, dan komt de factuur met € 14,50 en " + "daarna nog van alles. ".repeat(20);

        List<Piece> pieces = Excerpts.of(Asked.read("facturen 14,50"), text);

        assertThat(pieces.stream().map(piece -> piece.found() ? "[" + piece.text() + "]" : piece.text()).collect(Collectors.joining()))
                .startsWith("…").contains("komt de [factuur] met € [14,50] en daarna").endsWith("…").hasSizeLessThan(220);
        assertThat(Excerpts.of(Asked.read("facturen"), "De factuur.").stream().map(Piece::text)).containsExactly("De ", "factuur", ".");
    }

    private long rows() {
        return house.db().sql("select count(*) from search_entry").query(Long.class).single();
    }
}
