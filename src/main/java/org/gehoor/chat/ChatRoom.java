package org.gehoor.chat;

import java.time.Clock;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.Browsers;
import org.gehoor.arrival.Arrivals;
import org.gehoor.arrival.Onward;
import org.gehoor.arrival.Presence;
import org.gehoor.arrival.Replies;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.events.Feed;
import org.gehoor.events.LiveStreams;
import org.gehoor.feedback.Ratings;
import org.gehoor.knowledge.Articles;
import org.gehoor.knowledge.Certainty;
import org.gehoor.organisation.AutomaticHelps;
import org.gehoor.pages.Pages;
import org.gehoor.queue.Grounds;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Languages;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.queue.Waits;
import org.gehoor.reachability.Reachability;
import org.gehoor.timeline.CaseLanguages;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.timeline.CustomerTimelines;
import org.gehoor.timeline.WaysOn;
import org.gehoor.timeline.FileViews;
import org.gehoor.timeline.Originals;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ChatRoom {

    @Bean
    ChatDoor chatDoor(Conversations conversations, BrowserDoor door, Browsers browsers) {
        return new ChatDoor(conversations, door, browsers);
    }

    @Bean
    Nows chatNows(Nows.Told told, Nows.InLine line, Reachability reachability, Ratings ratings, Assistance assistance) {
        return new Nows(told, line, reachability, ratings, assistance::isThere);
    }

    @Bean
    Nows.Told chatTold(CustomerCases cases, WaysOn ways) {
        return new Nows.Told(cases, ways);
    }

    @Bean
    Nows.InLine chatInLine(Places places, Lines lines, Waits waits, Grounds grounds, Clock clock) {
        return new Nows.InLine(places, lines, waits, grounds, clock);
    }

    @Bean
    Talks chatTalks(Conversations conversations, Timelines timelines, Talks.Told told, Nows nows, Feed feed, Clock clock) {
        return new Talks(conversations, timelines, told, nows, feed, clock);
    }

    @Bean
    Talks.Told talksTold(CustomerTimelines lines, CaseLanguages languages) {
        return new Talks.Told(lines, languages);
    }

    @Bean
    LanguagePage chatLanguagePage(ChatDoor door, Remarks remarks, Languages languages, Conversations conversations) {
        return new LanguagePage(door, remarks, languages, conversations);
    }

    @Bean
    LiveTalks liveTalks(Conversations conversations, Browsers browsers, Talks talks, LiveTalks.Shown shown, Clock clock) {
        return new LiveTalks(conversations, browsers, talks, shown, clock);
    }

    @Bean
    LiveTalks.Shown liveTalksShown(Pages pages, Presence presence) {
        return new LiveTalks.Shown(pages, presence);
    }

    @Bean
    Assistance.Matters assistanceMatters(Work work, Conversations conversations, Timelines timelines, Exchange exchange, Handover handover) {
        return new Assistance.Matters(work, conversations, timelines, exchange, handover);
    }

    @Bean
    Assistance assistance(Assistance.Machine machine, Assistance.Matters matters, Lessons lessons, Assistance.Whom whom, Pages pages) {
        return new Assistance(machine, matters, lessons, whom, pages);
    }

    @Bean
    Assistance.Machine assistanceMachine(ObjectProvider<Answers> machine, AutomaticHelps chosen) {
        return new Assistance.Machine(machine, chosen);
    }

    @Bean
    Assistance.Whom assistanceWhom(Replies replies, Customers customers) {
        return new Assistance.Whom(replies, customers);
    }

    @Bean
    Lessons chatLessons(Certainty certainty, Articles articles) {
        return new Lessons(certainty, articles);
    }

    @Bean
    Verdicts chatVerdicts(Assistance.Matters matters, Lessons lessons) {
        return new Verdicts(matters, lessons);
    }

    @Bean
    VerdictPage chatVerdictPage(ChatDoor door, Remarks remarks, Verdicts verdicts, Assistance assistance) {
        return new VerdictPage(door, remarks, verdicts, assistance);
    }

    @Bean
    Openings chatOpenings(Pages pages, Reachability reachability, ChatDoor door, BrowserDoor browsers, Clock clock) {
        return new Openings(pages, reachability, door, browsers, clock);
    }

    @Bean
    Remarks chatRemarks(Work work, Replies replies) {
        return new Remarks(work, replies);
    }

    @Bean
    BeginningPage chatBeginningPage(Pages pages, Arrivals arrivals, Assistance assistance, Openings openings) {
        return new BeginningPage(pages, arrivals, assistance, openings);
    }

    @Bean
    PersonPage chatPersonPage(Pages pages, Arrivals arrivals, Openings openings) {
        return new PersonPage(pages, arrivals, openings);
    }

    @Bean
    TalkPage chatTalkPage(Pages pages, ChatDoor door, Talks talks, Presence presence) {
        return new TalkPage(pages, door, talks, presence);
    }

    @Bean
    MessagePage chatMessagePage(Pages pages, ChatDoor door, Replies replies, Assistance assistance, Talks talks) {
        return new MessagePage(pages, door, replies, assistance, talks);
    }

    @Bean
    MailPage chatMailPage(Pages pages, ChatDoor door, Originals originals) {
        return new MailPage(pages, door, originals);
    }

    @Bean
    FilePage chatFilePage(Pages pages, ChatDoor door, Timelines timelines, FileViews views) {
        return new FilePage(pages, door, timelines, views);
    }

    @Bean
    ChoicePage chatChoicePage(ChatDoor door, Remarks remarks, Onward onward) {
        return new ChoicePage(door, remarks, onward);
    }

    @Bean
    HandoverPage chatHandoverPage(ChatDoor door, Remarks remarks, Handover handover) {
        return new HandoverPage(door, remarks, handover);
    }

    @Bean
    ClosingPage chatClosingPage(ChatDoor door, Remarks remarks, Closing closing) {
        return new ClosingPage(door, remarks, closing);
    }

    @Bean
    ReopeningPage chatReopeningPage(ChatDoor door, Remarks remarks, Handover handover) {
        return new ReopeningPage(door, remarks, handover);
    }

    @Bean
    RatingPage chatRatingPage(Pages pages, ChatDoor door, Ratings ratings, Replies replies, CustomerCases cases) {
        return new RatingPage(pages, door, ratings, replies, cases);
    }

    @Bean
    AddressPage chatAddressPage(Pages pages, ChatDoor door, Participants participants, Customers customers, CustomerCases cases) {
        return new AddressPage(pages, door, participants, customers, cases);
    }

    @Bean
    NeedPage chatNeedPage(Pages pages, ChatDoor door, Replies replies, Handover handover, Places places) {
        return new NeedPage(pages, door, replies, handover, places);
    }

    @Bean
    LivePage chatLivePage(Pages pages, ChatDoor door, BrowserDoor browsers, LiveTalks talks, LiveStreams streams, Feed feed) {
        return new LivePage(pages, door, browsers, talks, streams, feed);
    }
}
