package org.gehoor.app.demo;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.nio.file.Path;
import org.gehoor.arrival.Arrivals;
import org.gehoor.arrival.Replies;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Closing;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.db.Work;
import org.gehoor.feedback.Ratings;
import org.gehoor.knowledge.Articles;
import org.gehoor.mailbox.Mailboxes;
import org.gehoor.organisation.Organisations;
import org.gehoor.outbox.Outbox;
import org.gehoor.outbox.OutgoingMails;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Signpost;
import org.gehoor.promise.Watch;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Timetables;
import org.gehoor.queue.PickUp;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Staff;
import org.gehoor.staff.Teams;
import org.gehoor.words.Dictionary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room, in a demonstration only.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "gehoor.demo", havingValue = "true")
class DemoRoom {

    @Bean
    DemoClock clock() {
        return DemoClock.ofThisMachine();
    }

    @Bean
    SecondFactors secondFactors(@Value("${gehoor.data}") Path folder) {
        return new SecondFactors(folder);
    }

    @Bean
    Furnishing.Ways waysToUs(Lines lines, Timetables timetables, Mailboxes mailboxes) {
        return new Furnishing.Ways(lines, timetables, mailboxes);
    }

    @Bean
    Furnishing furnishing(Organisations organisations, Teams teams, SignIn signIn, Staff staff, Furnishing.Ways ways, Articles articles,
                          SecondFactors secondFactors, DemoClock clock) {
        return new Furnishing(organisations, new Furnishing.People(teams, signIn, staff), ways, articles, secondFactors, clock);
    }

    @Bean
    Stage.CustomersSide customersSide(Arrivals arrivals, Replies replies, Handover handover, CallBacks callBacks, Ratings ratings,
                                      Organisations organisations, Lines lines) {
        return new Stage.CustomersSide(arrivals, replies, handover, callBacks, ratings, organisations, lines);
    }

    @Bean
    Stage.StaffSide staffSide(Staff staff, Teams teams, PickUp pickUp, Exchange exchange, Closing closing, Conversations conversations) {
        return new Stage.StaffSide(staff, teams, pickUp, exchange, closing, conversations);
    }

    @Bean
    Play play(DemoClock clock, Stage.CustomersSide customers, Stage.StaffSide colleagues, Articles articles, Dictionary dictionary, Staff staff,
              Watch watch) {
        return new Play(clock, new Stage(customers, colleagues, articles, dictionary, clock), staff, watch);
    }

    @Bean
    Opening opening(DemoClock clock, Work work, Furnishing furnishing, Play play) {
        return new Opening(clock, work, furnishing, play);
    }

    @Bean
    RecurringTask<Void> presenceJob(Staff staff, Sessions sessions) {
        var presence = new Presence(staff, sessions);
        return Tasks.recurring("demo-presence", FixedDelay.ofMinutes(1)).execute((_, _) -> presence.look());
    }

    @Bean
    DemoPage demoPage(Pages pages, Outbox outbox, OutgoingMails mails, SecondFactors secondFactors, DemoClock clock) {
        return new DemoPage(pages, outbox, mails, secondFactors, clock);
    }

    @Bean
    Signpost demoInMenu() {
        return new Signpost(Signpost.Place.HEADER, 900, "/demo", "demo.menu");
    }

    @Bean
    Signpost demoInFooter() {
        return new Signpost(Signpost.Place.SERVICE, 900, "/demo", "demo.notice");
    }
}
