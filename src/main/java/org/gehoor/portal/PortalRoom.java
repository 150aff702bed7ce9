package org.gehoor.portal;

import java.net.URI;
import java.time.Clock;
import org.gehoor.access.AddressProofs;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.Browsers;
import org.gehoor.access.CaseKeys;
import org.gehoor.access.ProofCodes;
import org.gehoor.arrival.Arrivals;
import org.gehoor.arrival.Onward;
import org.gehoor.arrival.Replies;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.Timelines;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.dossier.Dossiers;
import org.gehoor.erasure.AccessCopies;
import org.gehoor.erasure.CopyInWords;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.JsonCopy;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.erasure.Subjects;
import org.gehoor.files.Limits;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Receipts;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.ledger.Tree;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Signpost;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Languages;
import org.gehoor.queue.Lines;
import org.gehoor.reachability.Reachability;
import org.gehoor.timeline.CaseLanguages;
import org.gehoor.timeline.CustomerCases;
import org.gehoor.timeline.CustomerTimelines;
import org.gehoor.timeline.WaysOn;
import org.gehoor.timeline.FileViews;
import org.gehoor.timeline.Originals;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class PortalRoom {

    @Bean
    Signpost frontSignpost() {
        return new Signpost(Signpost.Place.HEADER, 10, "/", "portal.menu");
    }

    @Bean
    FrontPage frontPage(Pages pages, Reachability reachability, Letterhead letterhead, Clock clock) {
        return new FrontPage(pages, reachability, letterhead, clock);
    }

    @Bean
    Welcome welcome(CaseKeys keys) {
        return new Welcome(keys);
    }

    @Bean
    ContactPage contactPage(Pages pages, Reachability reachability, Arrivals arrivals, BrowserDoor browsers, Welcome welcome) {
        return new ContactPage(pages, reachability, arrivals, browsers, welcome);
    }

    @Bean
    CallbackPage callbackPage(Pages pages, Arrivals arrivals, CallBacks callBacks, Lines lines, Organisations organisations, BrowserDoor browsers,
                              Welcome welcome) {
        return new CallbackPage(pages, arrivals, new Quarters(callBacks, lines, organisations), browsers, welcome);
    }

    @Bean
    Signpost casesSignpost() {
        return new Signpost(Signpost.Place.HEADER, 20, "/cases", "portal.cases");
    }

    @Bean
    CaseDoor caseDoor(CaseKeys keys, BrowserDoor browsers, Conversations conversations, Merges merges) {
        return new CaseDoor(keys, browsers, conversations, merges);
    }

    @Bean
    Nexts caseNexts(CustomerCases cases) {
        return new Nexts(cases);
    }

    @Bean
    CaseViews caseViews(Nexts nexts, CaseViews.Telling telling, Participants participants, Customers customers,
                        @Value("${gehoor.public-url}") URI publicUrl, Clock clock) {
        return new CaseViews(nexts, telling, new CaseViews.People(participants, customers), publicUrl, clock);
    }

    @Bean
    CaseViews.Telling caseTelling(CustomerTimelines lines, CaseLanguages languages) {
        return new CaseViews.Telling(lines, languages);
    }

    @Bean
    CaseLanguagePage caseLanguagePage(CaseDoor door, Replies replies, Languages languages, Conversations conversations) {
        return new CaseLanguagePage(door, replies, languages, conversations);
    }

    @Bean
    CasesPage casesPage(Pages pages, CaseDoor door, Nexts nexts, Conversations conversations, BrowserDoor browser, Browsers browsers) {
        return new CasesPage(pages, door, nexts, conversations, new CasesPage.Holding(browser, browsers));
    }

    @Bean
    CasePage casePage(Pages pages, CaseDoor door, CaseViews views, Replies replies) {
        return new CasePage(pages, door, views, replies);
    }

    @Bean
    CaseMailPage caseMailPage(Pages pages, CaseDoor door, Originals originals) {
        return new CaseMailPage(pages, door, originals);
    }

    @Bean
    CaseFilePage caseFilePage(Pages pages, CaseDoor door, Timelines timelines, FileViews views) {
        return new CaseFilePage(pages, door, timelines, views);
    }

    @Bean
    CaseMovesPage caseMovesPage(CaseDoor door, Work work, Replies replies, Closing closing, Handover handover) {
        return new CaseMovesPage(door, work, replies, closing, handover);
    }

    @Bean
    CaseCodePage caseCodePage(Pages pages, CaseDoor door, CaseViews views, Proofs proofs) {
        return new CaseCodePage(pages, door, views, proofs);
    }

    @Bean
    Proofs proofs(Work work, ProofCodes codes, Outbox outbox, Pages pages, Proofs.Holders holders) {
        return new Proofs(work, codes, outbox, pages, holders);
    }

    @Bean
    Proofs.Holders proofHolders(Participants participants, Merges merges, Customers customers, BrowserDoor door, Browsers browsers) {
        return new Proofs.Holders(participants, merges, customers, door, browsers);
    }

    @Bean
    CaseLinkPage caseLinkPage(CaseDoor door, CaseKeys keys, Work work) {
        return new CaseLinkPage(door, keys, work);
    }

    @Bean
    CaseCallPage caseCallPage(Pages pages, CaseDoor door, Work work, CallBacks callBacks, Customers customers, Replies replies, Lines lines) {
        return new CaseCallPage(pages, door, new CaseCalls(work, callBacks, customers, replies, lines));
    }

    @Bean
    ChoicePage choicePage(Pages pages, CaseDoor door, CustomerCases cases, WaysOn ways, Onward onward) {
        return new ChoicePage(pages, door, cases, ways, onward);
    }

    @Bean
    CaseReceiptPage caseReceiptPage(CaseDoor door, Receipts receipts) {
        return new CaseReceiptPage(door, receipts);
    }

    @Bean
    CheckpointsPage checkpointsPage(Pages pages, Checkpoints checkpoints) {
        return new CheckpointsPage(pages, checkpoints);
    }

    @Bean
    RecordFiles recordFiles(Checkpoints checkpoints, Tree tree, SigningKeys keys) {
        return new RecordFiles(checkpoints, tree, keys);
    }

    @Bean
    CaseDossierPage caseDossierPage(CaseDoor door, Dossiers dossiers) {
        return new CaseDossierPage(door, dossiers);
    }

    @Bean
    VerifyPage verifyPage(Pages pages, SigningKeys keys, Letterhead letterhead, Limits limits) {
        return new VerifyPage(pages, keys, letterhead, limits);
    }

    @Bean
    Signpost verifySignpost() {
        return new Signpost(Signpost.Place.RIGHTS, 30, "/verify", "portal.verify");
    }

    @Bean
    DataProofs dataProofs(Work work, ProofCodes codes, AddressProofs proofs, Outbox outbox, DataProofs.Holders holders) {
        return new DataProofs(work, codes, proofs, outbox, holders);
    }

    @Bean
    DataProofs.Holders dataHolders(Participants participants, Customers customers, BrowserDoor door, Browsers browsers, Pages pages) {
        return new DataProofs.Holders(participants, customers, door, browsers, pages);
    }

    @Bean
    DataPage dataPage(Pages pages, BrowserDoor door, Subjects subjects, DataProofs proofs, DataPage.Taking taking) {
        return new DataPage(pages, door, subjects, proofs, taking);
    }

    @Bean
    DataPage.Taking dataTaking(AccessCopies copies, CopyInWords inWords, JsonCopy asJson) {
        return new DataPage.Taking(copies, inWords, asJson);
    }

    @Bean
    DataErasurePage dataErasurePage(Pages pages, BrowserDoor door, Subjects subjects, DataErasurePage.Matters matters, Erasure erasure) {
        return new DataErasurePage(pages, door, subjects, matters, erasure);
    }

    @Bean
    DataErasurePage.Matters erasedCases(Work work, Conversations conversations, Participants participants, Promises promises, Closing closing,
                                        LegalHolds holds) {
        return new DataErasurePage.Matters(work, conversations, participants, promises, closing, holds);
    }

    @Bean
    Signpost dataSignpost() {
        return new Signpost(Signpost.Place.RIGHTS, 50, DataPage.ADDRESS, "portal.data");
    }
}
