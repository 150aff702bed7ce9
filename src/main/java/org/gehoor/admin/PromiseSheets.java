package org.gehoor.admin;

import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gehoor.pages.Choice;
import org.gehoor.pages.Faults;
import org.gehoor.profile.Applicable;
import org.gehoor.profile.Due;
import org.gehoor.profile.LawTerm;
import org.gehoor.profile.Matter;
import org.gehoor.profile.OwnTerms;
import org.gehoor.profile.Profile;
import org.gehoor.profile.Profiles;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Deadline;
import org.gehoor.vocabulary.LineId;
import org.gehoor.words.Words;

/// Makes the page on which it is chosen by when something is due.
final class PromiseSheets {

    private static final int MOST_DAYS = 5;
    private static final List<LocalTime> TIMES = List.of(LocalTime.NOON, LocalTime.of(15, 0), LocalTime.of(16, 0), LocalTime.of(17, 0), LocalTime.of(18, 0));

    private final Profiles profiles;
    private final Lines lines;
    private final Clock clock;

    PromiseSheets(Profiles profiles, Lines lines, Clock clock) {
        this.profiles = profiles;
        this.lines = lines;
        this.clock = clock;
    }

    /// What holds now, as a form that was filled in so.
    PromiseForm held() {
        OwnTerms own = profiles.own();
        Map<LineId, Matter> matters = profiles.matters();
        return new PromiseForm(profiles.chosen().stream().map(Profile::id).toList(), Integer.toString(own.chatMinutes()),
                Integer.toString(own.writtenDays()), own.writtenUntil().toString(), lines.list().stream()
                .collect(Collectors.toMap(PromiseForm::field, line -> matters.getOrDefault(line.id(), Matter.OTHER).code())));
    }

    PromiseSheet sheet(PromiseForm form, Faults faults, boolean saved, Words words) {
        List<Line> all = lines.list();
        return new PromiseSheet(profiles.list().stream().map(profile -> law(profile, form, words)).toList(), together(words), goals(words),
                own(form, words), all.stream().map(line -> ofLine(line, form, words)).toList(), faults, saved);
    }

    private static PromiseSheet.Law law(Profile profile, PromiseForm form, Words words) {
        String country = profile.country().equals("EU") ? words.say("profile.days_eu")
                : words.say("profile.days", "country", Locale.of("", profile.country()).getDisplayCountry(words.language().locale()));
        return new PromiseSheet.Law(new Choice(profile.id(), profile.name().in(words.language())), form.profiles().contains(profile.id()), country,
                profile.terms().stream().map(term -> term(term, words)).toList());
    }

    private static PromiseSheet.Term term(LawTerm term, Words words) {
        LawTerm.Source source = term.source();
        return new PromiseSheet.Term(what(term.promised(), term.about(), words), number(term, words), term.words().in(words.language()),
                words.say("profile.source", "article", source.article(), "requirement", source.requirement(), "day", words.day(source.read())),
                source.isChecked() ? "kept" : "at-risk", words.say("profile.evidence." + source.evidence().name().toLowerCase(Locale.ROOT)));
    }

    private static String what(LawTerm.Promised promised, Optional<Matter> about, Words words) {
        String what = words.say("promise.kind." + promised.code());
        return about.map(matter -> words.say("profile.about", "what", what, "matter", words.say("profile.matter." + matter.code()))).orElse(what);
    }

    private static String number(LawTerm term, Words words) {
        String number = term.within().map(deadline -> number(deadline, words)).orElseGet(() -> words.say("profile.undue"));
        return term.share().map(share -> words.say("profile.share", "number", number, "share", Integer.toString(share))).orElse(number);
    }

    private static String number(Deadline deadline, Words words) {
        return deadline.amount() == 0 ? words.say("profile.same_day") : words.say("profile.unit." + deadline.unit().code(), "count", deadline.amount());
    }

    private List<PromiseSheet.Result> together(Words words) {
        var results = new ArrayList<PromiseSheet.Result>();
        OwnTerms own = profiles.own();
        results.add(new PromiseSheet.Result(words.say("profile.own_chat"), words.say("profile.own_minutes", "count", own.chatMinutes()), words.say("profile.own")));
        results.add(new PromiseSheet.Result(words.say("profile.own_written"), words.say("profile.own_days", "count", own.writtenDays(), "time",
                words.time(own.writtenUntil())), words.say("profile.own")));
        var matters = new TreeSet<>(profiles.matters().values());
        matters.add(Matter.OTHER);
        for (Matter matter : matters) {
            Applicable applicable = profiles.of(matter);
            Stream.of(LawTerm.Promised.values()).forEach(promised -> Arrays.stream(Channel.values())
                    .flatMap(channel -> applicable.earliest(promised, channel, clock.instant(), words.zone()).stream())
                    .map(due -> result(due, matter, words)).distinct().forEach(results::add));
        }
        return results;
    }

    private static PromiseSheet.Result result(Due due, Matter matter, Words words) {
        String ways = due.term().channels().isEmpty() ? "" : due.term().channels().stream().sorted().map(way -> words.say("profile.way." + way))
                .collect(Collectors.joining(", ", " (", ")"));
        return new PromiseSheet.Result(what(due.term().promised(), Optional.of(matter), words) + ways, number(due.term(), words),
                due.term().source().article());
    }

    private List<PromiseSheet.Result> goals(Words words) {
        return profiles.chosen().stream().flatMap(profile -> profile.terms().stream().filter(term -> term.share().isPresent())
                .map(term -> new PromiseSheet.Result(term.words().in(words.language()), number(term, words), term.source().article()))).toList();
    }

    private static PromiseSheet.Own own(PromiseForm form, Words words) {
        List<Choice> days = IntStream.rangeClosed(1, MOST_DAYS).mapToObj(day -> new Choice(Integer.toString(day), words.say("profile.open_day", "day", day))).toList();
        LocalTime held = time(form.until());
        List<Choice> times = Stream.concat(TIMES.stream(), Stream.of(held)).distinct().sorted()
                .map(time -> new Choice(time.toString(), words.time(time))).toList();
        return new PromiseSheet.Own(form.minutes(), form.days(), held.toString(), days, times);
    }

    private static LocalTime time(String typed) {
        return typed.matches("([01]\\d|2[0-3]):[0-5]\\d") ? LocalTime.parse(typed) : OwnTerms.USUAL.writtenUntil();
    }

    private static PromiseSheet.OfLine ofLine(Line line, PromiseForm form, Words words) {
        String language = line.language().in(words.language());
        List<Choice> choices = Stream.of(Matter.values()).filter(Matter::isOfALine)
                .map(matter -> new Choice(matter.code(), words.say("profile.matter." + matter.code()))).toList();
        return new PromiseSheet.OfLine(PromiseForm.field(line), words.say("profile.line", "brand", line.brand(), "topic", line.topic(), "language", language),
                choices, form.matters().getOrDefault(PromiseForm.field(line), Matter.OTHER.code()));
    }
}
