package org.gehoor.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.conversation.Conversation;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Timelines;
import org.gehoor.dossier.Told.Item;
import org.gehoor.dossier.Told.Mark;
import org.gehoor.dossier.Told.Quote;
import org.gehoor.pages.Speaker;
import org.gehoor.redaction.Masks;
import org.gehoor.timeline.CustomerTimeline;
import org.gehoor.timeline.CustomerTimelines;
import org.gehoor.timeline.Heads;
import org.gehoor.words.Words;
import org.jspecify.annotations.Nullable;

/// The lines of a dossier, the oldest first. For customers they are those of the page of their case; for staff also what colleagues wrote
/// for each other.
final class Items {

    private final CustomerTimelines told;
    private final Timelines timelines;

    Items(CustomerTimelines told, Timelines timelines) {
        this.told = told;
        this.timelines = timelines;
    }

    List<Item> of(Conversation conversation, Reader reader, List<Written> entries, Words words) {
        Map<Long, CustomerTimeline.Line> lines = told.of(conversation.id(), words).lines().stream()
                .collect(Collectors.toMap(CustomerTimeline.Line::sequence, Function.identity()));
        Map<Long, Entry> internal = reader == Reader.CUSTOMER ? Map.of()
                : timelines.of(conversation.id()).stream().collect(Collectors.toMap(Entry::sequence, Function.identity()));
        var items = new ArrayList<Item>();
        for (Written entry : entries) {
            CustomerTimeline.@Nullable Line line = lines.get(entry.sequence());
            Optional<String> between = Optional.ofNullable(internal.get(entry.sequence())).flatMap(Items::between);
            if (line != null) {
                items.add(item(entry, line, words));
            } else if (entry.kind().equals("promise-ended")) {
                items.add(ended(entry, words));
            }
            between.ifPresent(text -> items.add(internal(entry, internal.get(entry.sequence()), text, words)));
        }
        return List.copyOf(items);
    }

    private static Item item(Written entry, CustomerTimeline.Line line, Words words) {
        return switch (line) {
            case CustomerTimeline.Said said -> item(entry, said.speaker().kind(), who(said, words), said.paragraphs(), said.quotes().stream()
                    .map(quote -> new Quote(quote.text(), words.say("dossier.source", "title", quote.title(), "day", quote.checked()))).toList(), null, words)
                    .by(said.speaker() instanceof Speaker.Computer);
            case CustomerTimeline.Happened happened -> item(entry, "event", Heads.of(happened, words),
                    happened.detail() == null ? List.of() : paragraphs(happened.detail()), List.of(),
                    happened.mark() == null ? null : new Mark(happened.mark().kind(), happened.mark().text()), words);
        };
    }

    /// That a promise ended stands beside the promise on the page of a case; here each entry has its line, so that no number is missing.
    private static Item ended(Written entry, Words words) {
        String standing = entry.facts().getOrDefault("standing", "none").replace('_', '-');
        return item(entry, "event", words.say("dossier.promise_ended"), List.of(), List.of(), new Mark(standing, words.say("promise.standing." + standing)), words);
    }

    private static Item internal(Written entry, @Nullable Entry line, String text, Words words) {
        String name = line != null && line.who() instanceof Entry.Who.Person person && !person.name().isEmpty()
                ? person.name() : words.say("timeline.somebody");
        boolean computer = line != null && line.who() instanceof Entry.Who.Computer;
        return item(entry, "internal", computer ? words.say("dossier.by_computer") : words.say("dossier.by_colleague", "name", name),
                paragraphs(text), List.of(), null, words).by(computer);
    }

    private static Item item(Written entry, String look, String who, List<String> paragraphs, List<Quote> quotes, @Nullable Mark mark, Words words) {
        return new Item(entry.sequence(), entry.at().toString(), Telling.time(entry.at(), words), look, who, paragraphs, quotes, mark, files(entry), false);
    }

    /// A dossier is also read by others than the customer: nobody is "you" at the head of a message.
    private static String who(CustomerTimeline.Said said, Words words) {
        String who = switch (said.speaker()) {
            case Speaker.Customer _ -> words.say("dossier.by_customer");
            case Speaker.Person person -> words.say("dossier.by_person", "name", person.name());
            case Speaker.Colleague colleague -> words.say("dossier.by_colleague", "name", colleague.name());
            case Speaker.Computer _, Speaker.ComputerNote _, Speaker.MachineMail _ -> words.say("dossier.by_computer");
        };
        return said.heading() == null ? who : said.heading() + ". " + who;
    }

    private static Optional<String> between(Entry entry) {
        return Optional.ofNullable(switch (entry.what()) {
            case Entry.What.Note note -> note.text();
            case Entry.What.SetAside aside -> aside.reason();
            case Entry.What.HandedOver over -> over.why();
            default -> null;
        }).filter(text -> !text.isBlank());
    }

    private static List<String> files(Written entry) {
        return Stream.iterate(0, n -> n < Chain.howMany(entry), n -> n + 1)
                .map(n -> entry.words().orElseThrow().body().getOrDefault("file." + n + ".name", "")).map(Masks::masked).toList();
    }

    private static List<String> paragraphs(String text) {
        return Stream.of(text.split("\n\\s*\n")).map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
