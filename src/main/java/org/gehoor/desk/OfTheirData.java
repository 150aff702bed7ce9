package org.gehoor.desk;

import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Participants;
import org.gehoor.erasure.AccessCopies;
import org.gehoor.erasure.CopyInWords;
import org.gehoor.erasure.Erasure;
import org.gehoor.erasure.JsonCopy;
import org.gehoor.erasure.LegalHolds;
import org.gehoor.erasure.Retention;
import org.gehoor.erasure.Subjects;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Staff;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What customers may have of their data, done for them; and what must stay or go.
@Configuration(proxyBeanMethods = false)
class OfTheirData {

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
