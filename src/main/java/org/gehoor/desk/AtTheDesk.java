package org.gehoor.desk;

import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.access.StaffDoor;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.dossier.Dossiers;
import org.gehoor.events.Feed;
import org.gehoor.events.LiveStreams;
import org.gehoor.files.Files;
import org.gehoor.letters.Leavings;
import org.gehoor.pages.Pages;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Languages;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Offers;
import org.gehoor.queue.PickUp;
import org.gehoor.queue.Promising;
import org.gehoor.queue.Relief;
import org.gehoor.record.Export;
import org.gehoor.search.Search;
import org.gehoor.staff.Sessions;
import org.gehoor.sorting.Apart;
import org.gehoor.sorting.OnePerson;
import org.gehoor.sorting.Together;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.gehoor.timeline.FileViews;
import org.gehoor.timeline.Originals;
import org.gehoor.words.Dictionary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The line, one conversation, and what can be done with it.
@Configuration(proxyBeanMethods = false)
class AtTheDesk {

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
    PromisesPage deskPromisesPage(Dangers dangers, PromisesPage.Relieving relieving, Writing writing, LivePages.Shown shown, PromisesPage.Live live) {
        return new PromisesPage(dangers, relieving, writing, shown, live);
    }

    @Bean
    PromisesPage.Relieving deskRelieving(Relief relief, PickUp pickUp, Reading reading, Staff staff) {
        return new PromisesPage.Relieving(relief, pickUp, reading, staff);
    }

    @Bean
    PromisesPage.Live deskPromisesLive(LiveStreams streams, Feed feed, StaffDoor door, Sessions sessions, Staff staff) {
        return new PromisesPage.Live(streams, feed, new Viewer.Door(door, sessions, staff));
    }

    @Bean
    LivePages.Shown deskShown(Changes changes, Pages pages) {
        return new LivePages.Shown(changes, pages);
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
    LanguagePage deskLanguagePage(Languages languages, Reading reading, Writing writing, OwnSheets sheets) {
        return new LanguagePage(languages, reading, writing, sheets);
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
    UnmaskPage deskUnmaskPage(Timelines timelines, Exchange exchange, Audit audit, Writing writing, OwnSheets sheets) {
        return new UnmaskPage(timelines, exchange, audit, writing, sheets);
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
