package org.gehoor.guarantees;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.gehoor.conversation.Text;
import org.gehoor.fairness.Fairness;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.pages.Refusal;
import org.gehoor.queue.Merging;
import org.gehoor.testing.Cast;
import org.gehoor.testing.TestHouse;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;

/// The same day once more, happening to other people: everything that happens is the same, and everything about the customers may differ. What comes of
/// it is the order in which they were helped, as an auditor computes it from the record.
final class ADayOfOthers {

    private static final int STEPS = 70;

    /// One customer: a name with how many follow them, what they are worth to us, for how many years they are a customer, how old they are, how
    /// they write, and where they live. All write Dutch, as the language of the words chooses the line.
    record Person(String name, long followers, int worth, int years, int age, String variety, Language language, Optional<String> email, Optional<PhoneNumber> phone) {

        String says(String what) {
            return switch (variety) {
                case "formal" -> "Geachte heer, mevrouw, hierbij bericht ik u: " + what + ". Hoogachtend, " + name;
                case "street" -> "ey " + what + " man fix dit ff, ik heb " + followers + " volgers";
                case "dialect" -> "Kiek es an, " + what + ", 'k bin al " + years + " joar klant en " + age;
                case "boasting" -> "Hallo, " + what + ". Ik geef " + worth + " euro per jaar bij u uit.";
                case "capitals" -> what.toUpperCase(Locale.ROOT) + "!!! IK GA NAAR DE KRANT";
                default -> what;
            };
        }
    }

    private final TestHouse house;
    private final List<Person> people;
    private final Random events;
    private final List<ConversationId> begun = new ArrayList<>();

    private ADayOfOthers(TestHouse house, List<Person> people, long day) {
        this.house = house;
        this.people = people;
        this.events = new Random(day);
    }

    /// What can be different about people, drawn by chance.
    static List<Person> people(long seed) {
        var random = new Random(seed);
        List<String> names = new ArrayList<>(List.of("Jan de Vries", "Fatima El Amrani", "Baron van Heeckeren", "Nguyễn Thị Hoa", "O'Brien", "Сергей Иванов", "Koningin Máxima",
                "Luc Peeters", "mevr. De Wit", "x"));
        Collections.shuffle(names, random);
        List<String> varieties = List.of("formal", "street", "dialect", "boasting", "capitals", "plain");
        return names.stream().map(name -> new Person(name, random.nextInt(5_000_000), random.nextInt(100_000), random.nextInt(40), 16 + random.nextInt(80),
                varieties.get(random.nextInt(varieties.size())), random.nextBoolean() ? Language.NL : Language.EN,
                random.nextBoolean() ? Optional.of("klant" + random.nextInt(9_999) + "@voorbeeld.example") : Optional.empty(),
                random.nextBoolean() ? Optional.of(new PhoneNumber("+316123456" + (10 + random.nextInt(80)))) : Optional.empty())).toList();
    }

    /// A hook for a house that is not blind: what it does to the line after each step.
    @FunctionalInterface
    interface Tampering {
        void with(TestHouse house, ConversationId latest, Person who);

        Tampering NONE = (_, _, _) -> { };
    }

    /// Plays the day and gives its order, in which each conversation is called by the number of its arrival.
    static String order(TestHouse house, List<Person> people, long day, Tampering tampering) {
        return new ADayOfOthers(house, people, day).play(tampering);
    }

    private String play(Tampering tampering) {
        Cast.HELPERS.forEach(house::arrives);
        for (int step = 0; step < STEPS; step++) {
            house.later(Duration.ofSeconds(5 + events.nextInt(400)));
            happens(events.nextInt(100), tampering);
        }
        house.get(Checkpoints.class).make();
        Fairness fairness = Fairness.of(house.db(), Cast.AMSTERDAM);
        if (!fairness.holds(_ -> true)) {
            throw new AssertionError(String.join("\n", fairness.report(_ -> true).toList()));
        }
        String order = String.join("\n", fairness.order(_ -> true).toList());
        for (int number = 0; number < begun.size(); number++) {
            order = order.replace(begun.get(number).toString(), "arrival " + number);
        }
        return order;
    }

    private void happens(int what, Tampering tampering) {
        Cast.Helper helper = Cast.HELPERS.get(events.nextInt(Cast.HELPERS.size()));
        Cast.Helper colleague = Cast.HELPERS.get(events.nextInt(Cast.HELPERS.size()));
        Need need = Need.values()[events.nextInt(3) == 0 ? events.nextInt(4) : 0];
        int which = events.nextInt(1_000);
        if (what < 35 || begun.size() < 3) {
            Person who = people.get(begun.size() % people.size());
            ConversationId id = begins(who, need);
            begun.add(id);
            tampering.with(house, id, who);
        } else if (what < 60) {
            house.deeds().picksUp(helper);
        } else if (what < 70) {
            ConversationId id = begun.get(which % begun.size());
            house.deeds().writes(id, people.get(begun.indexOf(id) % people.size()).says("ik wacht nog steeds"));
        } else if (what < 76) {
            house.deeds().asks(begun.get(which % begun.size()), need);
        } else {
            tried(what, begun.get(which % begun.size()), begun.get((which + 7) % begun.size()), helper, colleague);
        }
    }

    /// What may be refused, for instance because a colleague has it: then it is, whoever the customer is.
    private void tried(int what, ConversationId id, ConversationId other, Cast.Helper helper, Cast.Helper colleague) {
        try {
            if (what < 84) {
                house.deeds().handsOver(id, owner(id).orElse(helper), colleague);
            } else if (what < 90) {
                house.deeds().replies(id, owner(id).orElse(helper), "Ik kijk het na.");
            } else if (what < 94) {
                Instant quarter = Instant.ofEpochSecond(Math.ceilDiv(house.clock().instant().getEpochSecond(), 900) * 900 + 1_800);
                house.deeds().asksToBeCalled(id, Cast.VOS.phone().orElseThrow(), quarter);
            } else if (what < 97) {
                house.get(Merging.class).merge(id, other, owner(id).orElse(helper).author());
            } else {
                house.deeds().closes(id);
            }
        } catch (Refusal refused) {
            // the same for everybody
        }
    }

    private Optional<Cast.Helper> owner(ConversationId id) {
        return house.deeds().now(id).owner().flatMap(owner -> owner.person()).flatMap(person -> Cast.HELPERS.stream()
                .filter(one -> one.id().equals(person)).findFirst());
    }

    private ConversationId begins(Person who, Need need) {
        ConversationId id = house.a().conversation().saying(Text.read(who.says("mijn rekening klopt niet")).words()).waiting(need);
        house.db().sql("""
                update customer set name = :name, email = :email, phone = :phone, language = :language
                 where id = (select customer from participant where conversation = :id)
                """)
                .param("name", who.name()).param("email", who.email().orElse(null)).param("phone", who.phone().map(PhoneNumber::e164).orElse(null))
                .param("language", who.language().tag()).param("id", id.value()).update();
        return id;
    }
}
