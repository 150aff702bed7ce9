package org.gehoor.desk.knowledge;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gehoor.knowledge.Catalogue;
import org.gehoor.knowledge.Catalogue.View;
import org.gehoor.knowledge.Misses;
import org.gehoor.knowledge.Questions;
import org.gehoor.knowledge.Remarks;
import org.gehoor.vocabulary.Language;
import org.gehoor.words.Words;
import org.springframework.web.util.UriComponentsBuilder;

/// Makes what stands at the left of every page of knowledge.
final class Shelves {

    private static final List<View> STATES = List.of(View.IN_USE, View.TO_CHECK, View.REVIEW_DUE, View.DRAFTS, View.ARCHIVED);

    private static final int MOST_UNHELPFUL = 100;

    private final Catalogue catalogue;
    private final Using using;
    private final Clock clock;

    Shelves(Catalogue catalogue, Using using, Clock clock) {
        this.catalogue = catalogue;
        this.using = using;
        this.clock = clock;
    }

    /// The rooms that know what is asked of our knowledge.
    record Using(Remarks remarks, Misses misses, Questions questions) {}

    /// With a page marked that is no list of articles.
    Shelf at(String address, Words words) {
        Shelf shelf = aside(words);
        return new Shelf(shelf.states().stream().map(item -> new Shelf.Item(item.href(), item.label(), item.count(), item.href().equals(address))).toList(),
                shelf.topics(), shelf.languages());
    }

    /// What is asked of our knowledge, below how the articles stand.
    private List<Shelf.Item> asked(Words words) {
        return List.of(new Shelf.Item(UnhelpfulPage.ADDRESS, words.say("knowledge.using.unhelpful"), using.remarks().unhelpful(MOST_UNHELPFUL).size(), false),
                new Shelf.Item(MissingPage.ADDRESS, words.say("knowledge.using.missing"), using.misses().count() + using.questions().count(false), false),
                new Shelf.Item(QuestionsPage.ADDRESS, words.say("knowledge.using.questions"), using.questions().count(true), false));
    }

    /// Nothing of it is the present page.
    Shelf aside(Words words) {
        return of(new Catalogue.Wanted(View.ALL, Optional.empty(), Optional.empty()), false, words);
    }

    /// With what is shown marked.
    Shelf at(Catalogue.Wanted wanted, Words words) {
        return of(wanted, true, words);
    }

    /// What topics are called that articles have or that are common.
    List<String> topics(Words words) {
        return Stream.concat(Topics.COMMON.stream(), catalogue.topics(Optional.empty()).keySet().stream()).distinct()
                .map(topic -> Topics.name(topic, words)).sorted().toList();
    }

    LocalDate today(Words words) {
        return LocalDate.ofInstant(clock.instant(), words.zone());
    }

    private Shelf of(Catalogue.Wanted shown, boolean here, Words words) {
        Optional<Language> language = shown.language();
        Map<View, Long> counts = catalogue.counts(language, today(words));
        List<Shelf.Item> states = STATES.stream().map(view -> new Shelf.Item(
                address(new Catalogue.Wanted(view, Optional.empty(), language)), words.say("knowledge.view." + view.code()), counts.getOrDefault(view, 0L),
                here && shown.topic().isEmpty() && shown.view() == view)).toList();
        List<Shelf.Item> topics = catalogue.topics(language).entrySet().stream().map(topic -> new Shelf.Item(
                address(new Catalogue.Wanted(View.ALL, Optional.of(topic.getKey()), language)), Topics.name(topic.getKey(), words), topic.getValue(),
                here && shown.topic().equals(Optional.of(topic.getKey())))).sorted(Comparator.comparing(Shelf.Item::label)).toList();
        return new Shelf(Stream.concat(states.stream(), asked(words).stream()).toList(), topics, languages(shown, here, words));
    }

    private List<Shelf.Item> languages(Catalogue.Wanted shown, boolean here, Words words) {
        Map<Language, Long> counts = catalogue.languages();
        List<Shelf.Item> items = new ArrayList<>();
        items.add(new Shelf.Item(address(new Catalogue.Wanted(shown.view(), shown.topic(), Optional.empty())), words.say("knowledge.every_language"),
                counts.values().stream().mapToLong(Long::longValue).sum(), here && shown.language().isEmpty()));
        counts.forEach((language, count) -> items.add(new Shelf.Item(
                address(new Catalogue.Wanted(shown.view(), shown.topic(), Optional.of(language))), words.say("knowledge.language." + language.tag()), count,
                here && shown.language().equals(Optional.of(language)))));
        return items;
    }

    /// Where these articles are listed.
    private static String address(Catalogue.Wanted wanted) {
        var address = UriComponentsBuilder.fromPath(KnowledgePage.ADDRESS);
        if (wanted.view() != View.ALL) {
            address.queryParam("view", wanted.view().code());
        }
        wanted.topic().ifPresent(topic -> address.queryParam("topic", "{topic}"));
        wanted.language().ifPresent(language -> address.queryParam("language", language.tag()));
        return address.encode().buildAndExpand(wanted.topic().stream().toArray()).toUriString();
    }
}
