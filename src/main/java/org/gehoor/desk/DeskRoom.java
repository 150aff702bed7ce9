package org.gehoor.desk;

import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.access.StaffDoor;
import org.gehoor.access.Tokens;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.LiveContacts;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.conversation.Suggestions;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.customer.SamePersons;
import org.gehoor.db.Work;
import org.gehoor.dossier.Dossiers;
import org.gehoor.erasure.AccessCopies;
import org.gehoor.erasure.CopyInWords;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.JsonCopy;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.erasure.Retention;
import org.gehoor.erasure.Subjects;
import org.gehoor.events.Feed;
import org.gehoor.events.LiveStreams;
import org.gehoor.files.Files;
import org.gehoor.letters.Leavings;
import org.gehoor.letters.Restraint;
import org.gehoor.pages.Pages;
import org.gehoor.pages.StaffBar;
import org.gehoor.promise.Promises;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Lines;
import org.gehoor.queue.OfferRounds;
import org.gehoor.queue.Offers;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Promising;
import org.gehoor.record.Export;
import org.gehoor.search.Search;
import org.gehoor.staff.Sessions;
import org.gehoor.sorting.Apart;
import org.gehoor.sorting.OnePerson;
import org.gehoor.sorting.Together;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.gehoor.timeline.FileViews;
import org.gehoor.timeline.Originals;
import org.gehoor.words.Dictionary;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Names the beans of this room: here what makes its pages, and beside it the pages themselves.
@Configuration(proxyBeanMethods = false)
@Import({DeskRoom.AtTheDoor.class, DeskRoom.AtTheDesk.class, DeskRoom.OfTheirData.class})
class DeskRoom {

    @Bean
    StaffBar staffBar() {
        return new DeskBar();
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
    Sides deskSides(Matters matters, People people, Lineup lineup, ObjectProvider<Suggestions> suggestions, Clock clock) {
        return new Sides(matters, people, lineup, new Suggested(suggestions), clock);
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

    /// Signing in and out, and one's own page.
    @Configuration(proxyBeanMethods = false)
    static class AtTheDoor {

        @Bean
        SignInPage deskSignInPage(SignIn signIn, StaffDoor door, Pages pages) {
            return new SignInPage(signIn, door, pages);
        }

        @Bean
        CodePage deskCodePage(SignIn signIn, StaffDoor door, Pages pages) {
            return new CodePage(signIn, door, pages);
        }

        @Bean
        AgainPage deskAgainPage(Pages pages) {
            return new AgainPage(pages);
        }

        @Bean
        SignOutPage deskSignOutPage(StaffDoor door, Sessions sessions, Departures departures) {
            return new SignOutPage(door, sessions, departures);
        }

        @Bean
        SessionsPage deskSessionsPage(Sessions sessions, Teams teams, StaffDoor door, Pages pages) {
            return new SessionsPage(sessions, teams, door, pages);
        }

        @Bean
        TokensPage deskTokensPage(Tokens tokens, Audit audit, Work work, Pages pages) {
            return new TokensPage(tokens, audit, work, pages);
        }

        @Bean
        AvailabilityPage deskAvailabilityPage(Departures departures) {
            return new AvailabilityPage(departures);
        }

        @Bean
        AwayPage deskAwayPage(Departures departures, People people, Pages pages) {
            return new AwayPage(departures, people, pages);
        }

        @Bean
        KeysPage deskKeysPage(Pages pages) {
            return new KeysPage(pages);
        }
    }

    /// The line, one conversation, and what can be done with it.
    @Configuration(proxyBeanMethods = false)
    static class AtTheDesk {

        @Bean
        DeskPage deskPage(Desks desks, Pages pages) {
            return new DeskPage(desks, pages);
        }

        @Bean
        LinePage deskLinePage(Lineup lineup, Heads heads, Reading reading, Pages pages) {
            return new LinePage(lineup, heads, reading, pages);
        }

        @Bean
        RecordPage deskRecordPage(Export export, Audit audit) {
            return new RecordPage(export, audit);
        }

        @Bean
        Finding deskFinding(Search search, Customers customers, Matters matters, Lineup lineup, Audit audit) {
            return new Finding(search, customers, matters, lineup, audit);
        }

        @Bean
        ConversationsPage deskConversationsPage(Conversations conversations, Lineup lineup, Finding finding, Pages pages) {
            return new ConversationsPage(conversations, lineup, finding, pages);
        }

        @Bean
        AsidePage deskAsidePage(Matters matters, Lineup lineup, Pages pages) {
            return new AsidePage(matters, lineup, pages);
        }

        @Bean
        ConversationPage deskConversationPage(Desks desks, Pages pages) {
            return new ConversationPage(desks, pages);
        }

        @Bean
        LivePages deskLivePages(LiveStreams streams, Feed feed, Reading reading, StaffDoor door, Sessions sessions, Staff staff,
                                Changes changes, Pages pages) {
            return new LivePages(streams, feed, reading, new Viewer.Door(door, sessions, staff), new LivePages.Shown(changes, pages));
        }

        @Bean
        PickUpPage deskPickUpPage(PickUp pickUp, Answering answering) {
            return new PickUpPage(pickUp, answering);
        }

        @Bean
        OfferPage deskOfferPage(Offers offers, Answering answering) {
            return new OfferPage(offers, answering);
        }

        @Bean
        Saying deskSaying(Exchange exchange, Files files, Leaves leaves) {
            return new Saying(exchange, files, leaves);
        }

        @Bean
        FilePage deskFilePage(Pages pages, Reading reading, Timelines timelines, FileViews views) {
            return new FilePage(pages, reading, timelines, views);
        }

        @Bean
        MailPage deskMailPage(Pages pages, Reading reading, Originals originals) {
            return new MailPage(pages, reading, originals);
        }

        @Bean
        ReplyPage deskReplyPage(Saying saying, Writing writing, Lines lines, Answering answering, Clock clock) {
            return new ReplyPage(saying, writing, lines, answering, clock);
        }

        @Bean
        NotePage deskNotePage(Saying saying, Writing writing, Answering answering) {
            return new NotePage(saying, writing, answering);
        }

        @Bean
        CallPage deskCallPage(CallBacks calls, Writing writing, Answering answering) {
            return new CallPage(calls, writing, answering);
        }

        @Bean
        OwnSheets deskOwnSheets(Reading reading, People people, Pages pages) {
            return new OwnSheets(reading, people, pages);
        }

        @Bean
        HandoverPage deskHandoverPage(Handover handover, Staff staff, Teams teams, Writing writing, OwnSheets sheets) {
            return new HandoverPage(handover, new Colleagues(staff, teams), writing, sheets);
        }

        @Bean
        StopPage deskStopPage(CutOff cutOff, Writing writing, OwnSheets sheets, Answering answering) {
            return new StopPage(cutOff, writing, sheets, answering);
        }

        @Bean
        ClosePage deskClosePage(Closing closing, Writing writing, OwnSheets sheets, Answering answering) {
            return new ClosePage(closing, writing, sheets, answering);
        }

        @Bean
        LetterPage deskLetterPage(Closing closing, Writing writing, Leaves leaves, OwnSheets sheets) {
            return new LetterPage(closing, writing, leaves, sheets);
        }

        @Bean
        AutomaticLettersPage deskAutomaticLettersPage(People people, Answering answering, Audit audit) {
            return new AutomaticLettersPage(people, answering, audit);
        }

        @Bean
        LeavingPage deskLeavingPage(Leavings leavings, Leaves leaves, Answering answering) {
            return new LeavingPage(leavings, leaves, answering);
        }

        @Bean
        DossierPage deskDossierPage(Dossiers dossiers, Reading reading, People people, Audit audit, Pages pages) {
            return new DossierPage(dossiers, reading, people, audit, pages);
        }

        @Bean
        PromiseSheets deskPromiseSheets(Promising promising, Lines lines, Dictionary dictionary, Clock clock) {
            return new PromiseSheets(promising, lines, dictionary, clock);
        }

        @Bean
        PromisePage deskPromisePage(Promising promising, PromiseSheets kinds, Writing writing, OwnSheets sheets) {
            return new PromisePage(promising, kinds, writing, sheets);
        }

        @Bean
        PlanCallPage deskPlanCallPage(CallBacks calls, Lines lines, People people, Writing writing, OwnSheets sheets) {
            return new PlanCallPage(calls, lines, people, writing, sheets);
        }

        @Bean
        CustomerAddressPage deskCustomerAddressPage(People people, Customers customers, Exchange exchange, Audit audit, Writing writing, OwnSheets sheets) {
            return new CustomerAddressPage(people, new CustomerAddressPage.Changing(customers, exchange, audit), writing, sheets);
        }

        @Bean
        MergePage deskMergePage(Together together, Writing writing, OwnSheets sheets, MergePage.Finding finding) {
            return new MergePage(together, writing, sheets, finding);
        }

        @Bean
        PersonPage deskPersonPage(OnePerson onePerson, Conversations conversations, Writing writing, PersonPage.Looking looking) {
            return new PersonPage(onePerson, conversations, writing, looking);
        }

        @Bean
        PersonPage.Looking deskPersonLooking(OwnSheets sheets, Reading reading, People people, Staff staff, Audit audit) {
            return new PersonPage.Looking(sheets, reading, people, staff, audit);
        }

        @Bean
        SplitPage deskSplitPage(Apart apart, Lines lines, Writing writing, OwnSheets sheets, Reading reading, Audit audit) {
            return new SplitPage(apart, lines, writing, new SplitPage.Looking(sheets, reading, audit));
        }

        @Bean
        MergePage.Finding deskMergeFinding(Conversations conversations, Reading reading, Audit audit) {
            return new MergePage.Finding(conversations, reading, audit);
        }

        @Bean
        SetAsidePage deskSetAsidePage(Closing closing, Handover handover, Writing writing, OwnSheets sheets, Answering answering) {
            return new SetAsidePage(closing, handover, writing, sheets, answering);
        }
    }

    /// What customers may have of their data, done for them; and what must stay or go.
    @Configuration(proxyBeanMethods = false)
    static class OfTheirData {

        @Bean
        DataPage deskDataPage(Subjects subjects, Participants participants, DataPage.Taking taking, Erasure erasure, DataPage.Sheets sheets) {
            return new DataPage(subjects, participants, taking, erasure, sheets);
        }

        @Bean
        DataPage.Taking deskTaking(AccessCopies copies, CopyInWords inWords, JsonCopy asJson) {
            return new DataPage.Taking(copies, inWords, asJson);
        }

        @Bean
        DataPage.Sheets deskDataSheets(OwnSheets own, Audit audit) {
            return new DataPage.Sheets(own, audit);
        }

        @Bean
        HoldPage deskHoldPage(LegalHolds holds, Audit audit, OwnSheets sheets) {
            return new HoldPage(holds, audit, sheets);
        }

        @Bean
        RetentionPage deskRetentionPage(Retention retention, LegalHolds holds, Conversations conversations, Staff staff, Pages pages, Clock clock) {
            return new RetentionPage(retention, holds, new RetentionPage.Known(conversations, staff), pages, clock);
        }
    }
}
