package org.gehoor.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.arrival.Arrival;
import org.gehoor.arrival.Arrivals;
import org.gehoor.arrival.Replies;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Author;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Text;
import org.gehoor.feedback.Rating;
import org.gehoor.feedback.Ratings;
import org.gehoor.knowledge.Article;
import org.gehoor.knowledge.Articles;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Line;
import org.gehoor.queue.Lines;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.gehoor.staff.StaffMember;
import org.gehoor.staff.Team;
import org.gehoor.staff.Teams;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.ConversationId;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.vocabulary.Secret;
import org.gehoor.words.Dictionary;
import org.jspecify.annotations.Nullable;

/// Does what a step of the day says, through the doors that pages use.
final class Stage {

    private static final String TEAM = "team:";

    private final CustomersSide customers;
    private final StaffSide colleagues;
    private final Articles articles;
    private final Dictionary dictionary;
    private final Clock clock;

    Stage(CustomersSide customers, StaffSide colleagues, Articles articles, Dictionary dictionary, Clock clock) {
        this.customers = customers;
        this.colleagues = colleagues;
        this.articles = articles;
        this.dictionary = dictionary;
        this.clock = clock;
    }

    /// Where customers do things.
    record CustomersSide(Arrivals arrivals, Replies replies, Handover handover, CallBacks callBacks, Ratings ratings, Organisations organisations,
                         Lines lines) {}

    /// Where staff do things.
    record StaffSide(Staff staff, Teams teams, PickUp pickUp, Exchange exchange, Closing closing, Conversations conversations) {}

    /// Plays one step.
    ///
    /// @param begun the conversation, when it has begun
    ConversationId play(Day.Story story, int number, @Nullable ConversationId begun) {
        Day.Step step = story.steps().get(number);
        if (begun == null) {
            return begin(story, step);
        }
        switch (step.act()) {
            case "customer", "reopen" -> customers.replies().say(begun, Text.read(step.said()), UUID.randomUUID());
            case "assistant" -> answer(begun, step, language(story));
            case "askForPerson" -> customers.handover().askForPerson(begun, customer(begun), need(step));
            case "customerCloses" -> colleagues.closing().customerCloses(begun, customer(begun));
            case "rate" -> customers.ratings().rate(begun, customer(begun), new Rating(
                    Optional.ofNullable(step.solved()).flatMap(Rating.Solved::read), Optional.ofNullable(step.grade()), step.said()));
            default -> work(begun, step, member(step.by()));
        }
        return begun;
    }

    private void work(ConversationId id, Day.Step step, StaffMember by) {
        var person = new Author.Person(by.id(), by.name());
        switch (step.act()) {
            case "pickUp" -> colleagues.pickUp().exactly(id, by);
            case "reply" -> colleagues.exchange().reply(id, person, Text.read(step.said()));
            case "replyAndPromise" -> colleagues.exchange().replyAndPromise(id, person, Text.read(step.said()), until(step), line(id).hours(colleagues.conversations().get(id).channel()));
            case "note" -> colleagues.exchange().note(id, person, Text.read(step.said()));
            case "handOver" -> handOver(id, step, person);
            case "askToClose" -> colleagues.closing().askToClose(id, person);
            case "finalLetter" -> colleagues.closing().closeByLetter(id, person, Text.read(step.said()));
            case "setAside" -> colleagues.closing().setAside(id, person, Text.read(Objects.requireNonNull(step.reason())));
            case "called" -> called(id, step, person);
            default -> throw new IllegalArgumentException("nobody knows how to " + step.act());
        }
    }

    private ConversationId begin(Day.Story story, Day.Step step) {
        Day.Guest guest = story.customer();
        Channel channel = Channel.of(story.channel());
        var who = new Arrival.Who(Objects.requireNonNullElse(guest.name(), ""), Optional.ofNullable(guest.email()).map(EmailAddress::new),
                Optional.ofNullable(guest.phone()).map(PhoneNumber::new));
        var arrival = new Arrival(channel, language(story), story.topic(), Text.read(step.said()), Need.NONE, who, UUID.randomUUID(), Secret.random());
        return switch (channel) {
            case CHAT -> customers.arrivals().chat(arrival).id();
            case FORM, MAIL -> customers.arrivals().toPerson(arrival).id();
            case CALLBACK -> customers.arrivals().toBeCalled(arrival, new PhoneNumber(Objects.requireNonNull(step.phone())), slot(story, step)).id();
        };
    }

    /// The first quarter of an hour that begins so many minutes later.
    private Instant slot(Day.Story story, Day.Step step) {
        Instant earliest = clock.instant().plus(Duration.ofMinutes(Objects.requireNonNull(step.inMinutes())));
        Line line = customers.lines().forTopic(customers.organisations().mainBrand(), story.topic(), language(story));
        return customers.callBacks().slots(line, 20).stream().filter(slot -> !slot.full() && !slot.from().isBefore(earliest)).findFirst().orElseThrow().from();
    }

    private void answer(ConversationId id, Day.Step step, Language language) {
        Article article = articles.find(Objects.requireNonNull(step.article()), language).orElseThrow();
        colleagues.exchange().answer(id, Text.read(dictionary.in(language).say("demo.found")),
                List.of(new Entry.Source(article.slug(), article.title(), article.checkedOn().toString(), step.said())));
    }

    private void handOver(ConversationId id, Day.Step step, Author.Person person) {
        String to = Objects.requireNonNull(step.to());
        Text why = Text.read(Objects.requireNonNull(step.why()));
        if (to.startsWith(TEAM)) {
            customers.handover().toTeam(id, person, team(to.substring(TEAM.length())), why);
        } else {
            customers.handover().toColleague(id, person, member(to), why);
        }
    }

    private void called(ConversationId id, Day.Step step, Author.Person person) {
        if ("reached".equals(step.outcome())) {
            customers.callBacks().reached(id, person, step.said());
        } else {
            customers.callBacks().notReached(id, person, step.said());
        }
    }

    private Team team(String code) {
        String name = switch (code) {
            case "first-line" -> "Eerste lijn";
            case "second-line" -> "Tweede lijn";
            default -> throw new IllegalArgumentException("no team " + code);
        };
        return colleagues.teams().list().stream().filter(team -> team.name().equals(name)).findFirst().orElseThrow();
    }

    private StaffMember member(String signInName) {
        return colleagues.staff().list().stream().filter(one -> one.signInName().equals(signInName)).findFirst().orElseThrow();
    }

    private Instant until(Day.Step step) {
        return clock.instant().plusSeconds(Math.round(Objects.requireNonNull(step.inHours()) * 3600));
    }

    private Line line(ConversationId id) {
        return customers.lines().get(colleagues.conversations().get(id).line());
    }

    private Author.Customer customer(ConversationId id) {
        return customers.replies().author(id);
    }

    private static Need need(Day.Step step) {
        return step.need() == null ? Need.NONE : Need.of(step.need());
    }

    private static Language language(Day.Story story) {
        return Language.of(story.language()).orElseThrow();
    }
}
