package org.gehoor.desk;

import java.net.URI;
import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Suggestions;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.customer.SamePersons;
import org.gehoor.db.Work;
import org.gehoor.events.Feed;
import org.gehoor.knowledge.Articles;
import org.gehoor.letters.Leavings;
import org.gehoor.letters.Restraint;
import org.gehoor.pages.Pages;
import org.gehoor.pages.StaffBar;
import org.gehoor.promise.Promises;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Lines;
import org.gehoor.queue.OfferRounds;
import org.gehoor.queue.Offers;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Staff;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Names the beans of this room: here what makes its pages, and beside it the pages themselves.
@Configuration(proxyBeanMethods = false)
@Import({AtTheDoor.class, AtTheDesk.class, OfTheirData.class, OfWhatWeKnow.class})
class DeskRoom {

    @Bean
    StaffBar staffBar(Dangers dangers) {
        return new DeskBar(dangers);
    }

    @Bean
    Dangers deskDangers(Matters matters, People people, Staff staff, Clock clock) {
        return new Dangers(matters, people, staff, clock);
    }

    @Bean
    Matters deskMatters(Conversations conversations, Timelines timelines, Participants participants, Promises promises, PickUp pickUp,
                        Lines lines, CallBacks callBacks, SignsOfLife signs) {
        return new Matters(conversations, timelines, participants, promises, pickUp, lines, callBacks, signs);
    }

    @Bean
    People deskPeople(Participants participants, Customers customers, SamePersons persons, Restraint restraint) {
        return new People(participants, customers, persons, restraint);
    }

    @Bean
    Departures deskDepartures(Staff staff, LiveContacts contacts, CutOff cutOff, Offers offers, OfferRounds rounds) {
        return new Departures(staff, contacts, cutOff, new Departures.Offering(offers, rounds));
    }

    @Bean
    Ringings deskRingings(Offers offers, Matters matters, People people, Clock clock) {
        return new Ringings(offers, matters, people, clock);
    }

    @Bean
    Lineup deskLineup(Matters matters, People people, Ringings ringings, Clock clock) {
        return new Lineup(matters, people, ringings, clock);
    }

    @Bean
    Heads deskHeads(Matters matters, Heads.Beside beside, People people, Staff staff, Clock clock) {
        return new Heads(matters, beside, people, staff, clock);
    }

    @Bean
    Heads.Beside deskHeadsBeside(Merges merges, LiveContacts contacts) {
        return new Heads.Beside(merges, contacts);
    }

    @Bean
    Leaves deskLeaves(Leavings leavings, Staff staff) {
        return new Leaves(leavings, staff);
    }

    @Bean
    Talks deskTalks(Matters matters, People people, Heads heads, Talks.Beside beside, Clock clock) {
        return new Talks(matters, people, heads, beside, clock);
    }

    @Bean
    Talks.Beside deskBeside(Leaves leaves, Joints joints) {
        return new Talks.Beside(leaves, joints);
    }

    @Bean
    Joints deskJoints(Matters matters, Merges merges, People people, Clock clock) {
        return new Joints(matters, merges, people, clock);
    }

    @Bean
    Sides deskSides(Matters matters, People people, Lineup lineup, Knowing knowing, Clock clock) {
        return new Sides(matters, people, lineup, knowing, clock);
    }

    @Bean
    Knowing deskKnowing(Articles articles, ObjectProvider<Suggestions> suggestions, @Value("${gehoor.public-url}") URI publicUrl) {
        return new Knowing(articles, new Suggested(suggestions), publicUrl);
    }

    @Bean
    Changes deskChanges(Talks talks, Heads heads, Sides sides) {
        return new Changes(talks, heads, sides);
    }

    @Bean
    Reading deskReading(Conversations conversations, Audit audit) {
        return new Reading(conversations, audit);
    }

    @Bean
    Writing deskWriting(Work work, Conversations conversations, Leaves leaves) {
        return new Writing(work, conversations, leaves);
    }

    @Bean
    Desks desks(Feed feed, Reading reading, Promises promises, Lineup lineup, Talks talks, Sides sides, Clock clock) {
        return new Desks(feed, reading, promises, new Desks.Panes(lineup, talks, sides), clock);
    }

    @Bean
    Answering deskAnswering(Reading reading, Conversations conversations, Timelines timelines, Changes changes, Desks desks, Pages pages) {
        return new Answering(reading, conversations, new News(timelines), changes, new Answering.Shown(desks, pages));
    }
}
