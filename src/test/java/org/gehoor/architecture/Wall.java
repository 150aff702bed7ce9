package org.gehoor.architecture;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The walls of the house. Each says in its own sentence what it is for, and finds where it is broken.
public enum Wall {

    EVERY_ROOM_IS_IN_THE_PLAN("Every room lies on a floor of the plan.",
            house -> house.all().stream().filter(seen -> house.room(seen.name()).filter(room -> !room.equals(Wall.TESTING) && !Plan.knows(room)).isPresent())
                    .map(seen -> new Breach(seen.outermost(), "is in a room that no floor has"))),

    NOTHING_LOOKS_UP("Nothing looks up: a lower room publishes an event, and upper rooms listen.",
            house -> mentions(house, (from, to) -> Plan.floor(to) > Plan.floor(from))),

    A_DOOR_ON_ONE_FLOOR("On its own floor a room needs a named door, with a sentence in its package-info.",
            house -> mentions(house, (from, to) -> Plan.floor(to) == Plan.floor(from) && Plan.floor(to) != Plan.DELIVERY
                    && !Plan.DOORS.contains(from + " -> " + to))),

    CHANNELS_DO_NOT_KNOW_EACH_OTHER("Delivery rooms do not mention each other: no channel gets a rule of its own.",
            house -> mentions(house, (from, to) -> Plan.floor(to) == Plan.DELIVERY && Plan.floor(from) == Plan.DELIVERY)),

    NOBODY_NEEDS_A_MACHINE("Only app mentions assistant and assist: every way to a person works without them.",
            house -> Stream.concat(
                    mentions(house, (from, to) -> isMachine(to) && !from.equals("app")),
                    house.all().stream().filter(seen -> house.room(seen.name()).filter(room -> isMachine(room) || room.equals("app")).isEmpty())
                            .filter(seen -> seen.texts().stream().anyMatch(text -> text.contains("assistant.Assistant") || text.contains("assist.Assist")))
                            .map(seen -> new Breach(seen.outermost(), "names a machine in a text")))),

    THE_ASSISTANT_ONLY_READS("The assistant has no tools: it decides nothing, promises nothing and writes nothing. It gets words and returns words, and of everything there is "
            + "it may only search published articles and ask how sure a passage is (G2).",
            house -> house.in("assistant").flatMap(seen -> Stream.concat(
                    seen.mentions().stream().filter(mentioned -> house.room(mentioned).filter(room -> !room.equals("assistant")).isPresent())
                            .filter(mentioned -> !mentioned.substring(house.root().length() + 1).matches(Wall.WORDS_ONLY)).map(mentioned -> "mentions " + mentioned),
                    seen.calls().stream().filter(call -> call.startsWith(house.root() + ".knowledge.Articles.") || call.startsWith(house.root() + ".knowledge.Certainty."))
                            .filter(call -> !call.matches(".*\\.(search|isSure)\\(.*")).map(call -> "calls " + call))
                    .map(how -> new Breach(seen.outermost(), how)))),

    THE_LINE_DOES_NOT_KNOW_WHO_YOU_ARE("The line is ordered by waiting time and stated need: queue has no path to customer, in its types, "
            + "through another room's types, or by asking for any bean (G4).", Wall::pathsToCustomer),

    THE_LINE_READS_FOUR_TABLES("queue reads only its own tables of places, lines, offers and pick-ups: its SQL has no way to who you are (G4).",
            house -> house.in("queue").flatMap(seen -> seen.texts().stream().flatMap(text -> Stream.concat(
                            Sql.tables(text, Plan.TABLES.keySet()).stream().filter(table -> !Plan.TABLES.get(table).equals("queue")),
                            Pattern.compile("\\b(?:customer|participant)\\w*").matcher(text).results().map(found -> found.group())))
                    .map(table -> new Breach(seen.outermost(), "asks the database for " + table)))),

    THE_LINE_READS_NO_WORDS("queue reads of a conversation only its id, line, language, turn, owner, promise and time of waiting (G4).",
            house -> house.in("queue").flatMap(seen -> seen.calls().stream()
                    .filter(call -> call.startsWith(house.root() + ".conversation.Conversation.") || call.startsWith(house.root() + ".conversation.Text."))
                    .filter(call -> !call.matches(".*Conversation\\.(id|line|language|turn|owner|promise|firstWord)\\(.*"))
                    .map(call -> new Breach(seen.outermost(), "calls " + call)))),

    ONLY_THE_LINE_MOVES("Only queue makes the moves into and out of the line: it alone has the place that each of them needs.",
            house -> house.all().stream()
                    .filter(seen -> house.room(seen.name()).filter(room -> room.equals("queue") || room.equals("conversation")).isEmpty())
                    .filter(seen -> seen.mentions().contains(house.root() + ".conversation.Moves"))
                    .map(seen -> new Breach(seen.outermost(), "mentions conversation.Moves"))),

    MIRRORS_WRITE_THEIR_OWN("Mirrors write only tables of their own, never a lower room's.",
            house -> house.onFloor(Plan.MIRRORS).flatMap(seen -> tables(house, seen, text -> Sql.written(text, Plan.TABLES.keySet()), "writes"))),

    A_DOSSIER_CHANGES_NOTHING("dossier has no method that changes or deletes: it asks the database for nothing, begins no work, and of the ledger it "
            + "only reads links, keys and checkpoints (G9).",
            house -> house.in("dossier").flatMap(seen -> Stream.concat(
                    seen.texts().stream().flatMap(text -> Sql.tables(text, Plan.TABLES.keySet()).stream()).map(table -> "asks the database for " + table),
                    seen.calls().stream().filter(call -> Wall.changes(house, call)).map(call -> "calls " + call))
                    .map(how -> new Breach(seen.outermost(), how)))),

    A_TABLE_BELONGS_TO_ONE_ROOM("A table belongs to one room; others ask the room. Only the bench fills tables by itself, of a database that it made.",
            house -> house.all().stream().filter(seen -> !seen.name().startsWith(house.root() + ".app.bench.")).flatMap(seen -> tables(house, seen, text -> Sql.tables(text, Plan.TABLES.keySet()), "asks the database for"))),

    TIME_IS_GIVEN("Time comes from the clock that was given; only the roof asks the machine.",
            house -> house.all().stream().filter(seen -> house.room(seen.name()).filter("app"::equals).isEmpty())
                    .flatMap(seen -> seen.calls().stream().filter(Wall::asksTheMachineForTheTime)
                            .map(call -> new Breach(seen.outermost(), "calls " + call)))),

    INSIDES_ARE_PRIVATE("A room's root package is its API; nobody else uses a package inside it.",
            house -> house.all().stream().flatMap(seen -> seen.mentions().stream()
                    .filter(mentioned -> house.inside(mentioned)
                            .filter(inside -> !house.room(mentioned).equals(house.room(seen.name())))
                            .filter(inside -> !Plan.OPEN_INSIDES.contains(house.room(seen.name()).orElse("") + " -> " + inside))
                            .isPresent())
                    .map(mentioned -> new Breach(seen.outermost(), "mentions " + mentioned)))),

    A_ROOM_SAYS_WHAT_IT_IS("Every package has a package-info that says what it is, and in which nothing is null unless it says so.",
            house -> house.all().stream().filter(seen -> !seen.name().startsWith(house.root() + ".templates."))
                    .filter(seen -> house.room(seen.name()).isPresent())
                    .filter(seen -> Optional.ofNullable(house.classes().get(packageOf(seen.name()) + ".package-info"))
                            .filter(info -> info.mentions().contains("org.jspecify.annotations.NullMarked")).isEmpty())
                    .map(seen -> new Breach(seen.outermost(), "is in a package without one"))),

    VOCABULARY_NEEDS_NOTHING("vocabulary uses the JDK and nothing else, and so does testing.",
            house -> Stream.concat(house.in("vocabulary"), house.in(Wall.TESTING)).flatMap(seen -> seen.mentions().stream()
                    .filter(mentioned -> mentioned.contains(".") && !mentioned.startsWith("java.") && !mentioned.startsWith("javax.crypto.")
                            && !mentioned.startsWith("org.jspecify.") && !house.room(mentioned).equals(house.room(seen.name())))
                    .map(mentioned -> new Breach(seen.outermost(), "mentions " + mentioned)))),

    TESTING_IS_FOR_TESTS("testing stands beside the house: no room uses it.",
            house -> house.all().stream().filter(seen -> house.room(seen.name()).filter(Wall.TESTING::equals).isEmpty())
                    .filter(seen -> seen.mentions().stream().anyMatch(mentioned -> house.room(mentioned).filter(Wall.TESTING::equals).isPresent()))
                    .map(seen -> new Breach(seen.outermost(), "mentions testing")));

    private static final String TESTING = "testing";

    /// What the assistant may see: questions and answers, articles, and what takes personal data out of words.
    private static final String WORDS_ONLY = "(vocabulary|words|redaction)\\..*|knowledge\\.(Articles|Article|Passage|Certainty)(\\$.*)?"
            + "|conversation\\.(Answers|Entry|LanguageModel)(\\$.*)?|organisation\\.AutomaticHelp";

    /// What would give the line any bean, and so a way around its types.
    private static final Set<String> EVERY_BEAN = Set.of("org.springframework.context.ApplicationContext",
            "org.springframework.beans.factory.BeanFactory", "org.springframework.beans.factory.ListableBeanFactory",
            "org.springframework.beans.factory.ObjectProvider");

    private final String sentence;
    private final Function<House, Stream<Breach>> rule;

    Wall(String sentence, Function<House, Stream<Breach>> rule) {
        this.sentence = sentence;
        this.rule = rule;
    }

    /// Where it is broken in this house, each once.
    public List<Breach> breaches(House house) {
        return rule.apply(house).distinct().toList();
    }

    /// What it is for.
    @Override
    public String toString() {
        return sentence;
    }

    /// Every mention of one room's class by another's, by rooms that the plan knows and this rule refuses.
    private static Stream<Breach> mentions(House house, BiPredicate<String, String> refused) {
        return house.all().stream().flatMap(seen -> known(house, seen.name()).stream().flatMap(from -> seen.mentions().stream()
                .filter(mentioned -> known(house, mentioned).filter(to -> !to.equals(from) && refused.test(from, to)).isPresent())
                .map(mentioned -> new Breach(seen.outermost(), "mentions " + mentioned))));
    }

    private static Optional<String> known(House house, String name) {
        return house.room(name).filter(Plan::knows);
    }

    private static boolean isMachine(String room) {
        return room.equals("assistant") || room.equals("assist");
    }

    private static Stream<Breach> tables(House house, Seen seen, Function<String, Set<String>> named, String how) {
        return seen.texts().stream().flatMap(text -> named.apply(text).stream())
                .filter(table -> house.room(seen.name()).filter(Plan.TABLES.get(table)::equals).isEmpty())
                .map(table -> new Breach(seen.outermost(), how + " " + table + ", which belongs to " + Plan.TABLES.get(table)));
    }

    private static boolean changes(House house, String call) {
        String here = call.startsWith(house.root() + ".") ? call.substring(house.root().length() + 1) : "";
        return here.matches("(db|jobs|events|outbox)\\..*")
                || here.matches("ledger\\.Ledger\\.(?!links\\().*") || here.startsWith("ledger.SigningKeys.rotate(")
                || here.matches("files\\.Files\\.(?!open\\(|find\\().*")
                || here.matches("conversation\\.(Exchange|Closing|Moves)\\..*") || here.matches("conversation\\.Conversations\\.(?!get\\(|find\\().*");
    }

    private static boolean asksTheMachineForTheTime(String call) {
        return call.matches("java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)")
                || call.matches("java\\.time\\.(Clock|InstantSource)\\.(system|tick)\\w*\\((java\\.time\\.ZoneId)?\\)")
                || call.startsWith("java.lang.System.currentTimeMillis(")
                || call.equals("java.util.Date.<init>()")
                || call.startsWith("java.util.Calendar.getInstance(");
    }

    private static String packageOf(String name) {
        return name.substring(0, name.lastIndexOf('.'));
    }

    /// Walks from every class of the line through what each class it can see lets it see.
    private static Stream<Breach> pathsToCustomer(House house) {
        Set<String> who = Set.of(house.root() + ".vocabulary.CustomerId", house.root() + ".conversation.Participants",
                house.root() + ".conversation.Author$Customer");
        return house.in("queue").flatMap(seen -> Stream.concat(
                seen.mentions().stream().filter(mentioned -> who.contains(mentioned) || EVERY_BEAN.contains(mentioned))
                        .map(mentioned -> new Breach(seen.outermost(), "mentions " + mentioned)),
                pathToCustomer(house, seen).map(path -> new Breach(seen.outermost(), "reaches " + path)).stream()));
    }

    private static Optional<String> pathToCustomer(House house, Seen from) {
        Map<String, String> paths = new HashMap<>();
        var next = new ArrayDeque<String>();
        from.mentions().stream().filter(house.classes()::containsKey).forEach(name -> {
            paths.put(name, name);
            next.add(name);
        });
        while (!next.isEmpty()) {
            String name = next.remove();
            if (house.room(name).filter("customer"::equals).isPresent()) {
                return Optional.of(paths.get(name));
            }
            Set<String> shown = house.classes().get(name).shows().stream().filter(house.classes()::containsKey).collect(Collectors.toSet());
            shown.stream().filter(other -> !paths.containsKey(other)).forEach(other -> {
                paths.put(other, paths.get(name) + ", which shows " + other);
                next.add(other);
            });
        }
        return Optional.empty();
    }
}
