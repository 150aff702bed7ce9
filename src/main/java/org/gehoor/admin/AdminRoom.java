package org.gehoor.admin;

import java.time.Clock;
import org.gehoor.access.Audit;
import org.gehoor.calendar.Holidays;
import org.gehoor.conversation.Answers;
import org.gehoor.conversation.LanguageModel;
import org.gehoor.db.Work;
import org.gehoor.hooks.Dispatch;
import org.gehoor.hooks.Hooks;
import org.gehoor.hooks.Messages;
import org.gehoor.mailbox.Conditions;
import org.gehoor.mailbox.Fetchings;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.mailbox.Positions;
import org.gehoor.mailbox.Probe;
import org.gehoor.organisation.AutomaticHelps;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Outbox;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.profile.Profiles;
import org.gehoor.queue.CutOff;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Timetables;
import org.gehoor.record.Figures;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class AdminRoom {

    @Bean
    StaffPage staffPage(Staff staff, Teams teams, Pages pages) {
        return new StaffPage(staff, teams, pages);
    }

    @Bean
    Personnel personnel(Work work, Staff staff, Audit audit, CutOff cutOff, Personnel.Serving serving) {
        return new Personnel(work, staff, audit, cutOff, serving);
    }

    @Bean
    Personnel.Serving personnelServing(Teams teams, Lines lines) {
        return new Personnel.Serving(teams, lines);
    }

    @Bean
    StaffMemberPage staffMemberPage(Staff staff, Personnel personnel, Pages pages) {
        return new StaffMemberPage(staff, personnel, pages);
    }

    @Bean
    HooksPage hooksPage(Hooks hooks, Messages messages, Audit audit, Pages pages) {
        return new HooksPage(hooks, messages, audit, pages);
    }

    @Bean
    HookPage hookPage(Hooks hooks, Messages messages, Dispatch dispatch, Audit audit, Pages pages) {
        return new HookPage(hooks, messages, dispatch, audit, pages);
    }

    @Bean
    MailboxDesk mailboxDesk(Mailboxes mailboxes, Fetchings fetchings, Organisations organisations, Lines lines, Work work,
                            Outbox outbox) {
        return new MailboxDesk(mailboxes, fetchings, organisations, lines, work, outbox);
    }

    @Bean
    Channels channelsInWords(Fetchings fetchings, Conditions conditions, Positions positions, Clock clock) {
        return new Channels(fetchings, conditions, positions, clock);
    }

    @Bean
    ChannelsPage channelsPage(MailboxDesk desk, Channels channels, Outbox outbox, Audit audit, Pages pages) {
        return new ChannelsPage(desk, channels, outbox, audit, pages);
    }

    @Bean
    PromiseSheets promiseSheets(Profiles profiles, Lines lines, Clock clock) {
        return new PromiseSheets(profiles, lines, clock);
    }

    @Bean
    PromisesPage promisesPage(PromiseSheets sheets, Profiles profiles, Lines lines, Work work, Audit audit, Pages pages) {
        return new PromisesPage(sheets, new PromisesPage.Chosen(profiles, lines), work, audit, pages);
    }

    @Bean
    MailboxPage mailboxPage(MailboxDesk desk, Channels channels, Probe probe, Audit audit, Pages pages) {
        return new MailboxPage(desk, channels, probe, audit, pages);
    }

    @Bean
    LineDesk lineDesk(Lines lines, Timetables timetables, Work work, Audit audit, Clock clock) {
        return new LineDesk(lines, timetables, work, audit, clock);
    }

    @Bean
    LinesPage linesPage(LineDesk desk, Teams teams, Staff staff, Pages pages) {
        return new LinesPage(desk, teams, staff, pages);
    }

    @Bean
    HoursDesk hoursDesk(Lines lines, Timetables timetables, Work work, Audit audit, Clock clock) {
        return new HoursDesk(lines, timetables, work, audit, clock);
    }

    @Bean
    HoursInWords hoursInWords(HoursDesk desk, Holidays holidays, Figures figures) {
        return new HoursInWords(desk, holidays, figures);
    }

    @Bean
    HoursPage hoursPage(HoursDesk desk, HoursInWords inWords, Holidays holidays, Pages pages) {
        return new HoursPage(desk, inWords, holidays, pages);
    }

    @Bean
    AssistantPage assistantPage(AutomaticHelps automaticHelps, AssistantPage.Machines machines, Letterhead letterhead, Audit audit, Pages pages) {
        return new AssistantPage(automaticHelps, machines, letterhead, audit, pages);
    }

    @Bean
    AssistantPage.Machines assistantPageMachines(ObjectProvider<Answers> answers, ObjectProvider<LanguageModel> model) {
        return new AssistantPage.Machines(answers, model);
    }

    @Bean
    HoursDayPage hoursDayPage(HoursDesk desk, HoursInWords inWords, Pages pages) {
        return new HoursDayPage(desk, inWords, pages);
    }
}
