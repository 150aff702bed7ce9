package org.gehoor.arrival;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.gehoor.access.Browsers;
import org.gehoor.callback.CallBacks;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.conversation.Merges;
import org.gehoor.conversation.Participants;
import org.gehoor.conversation.SignsOfLife;
import org.gehoor.customer.Customers;
import org.gehoor.db.Work;
import org.gehoor.files.Files;
import org.gehoor.letters.Letters;
import org.gehoor.organisation.Organisations;
import org.gehoor.queue.Again;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Leaving;
import org.gehoor.queue.Lines;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ArrivalRoom {

    @Bean
    Arrivals.Matters arrivalMatters(Conversations conversations, Exchange exchange, Handover handover, Lines lines, CallBacks callBacks,
                                    Letters letters, Files files) {
        return new Arrivals.Matters(conversations, exchange, handover, lines, callBacks, letters, files);
    }

    @Bean
    Arrivals arrivals(Work work, Customers customers, Organisations organisations, Browsers browsers, Arrivals.Matters matters) {
        return new Arrivals(work, customers, organisations, browsers, matters);
    }

    @Bean
    Replies replies(Work work, Conversations conversations, Participants participants, Replies.Saying saying) {
        return new Replies(work, conversations, participants, saying);
    }

    @Bean
    Presence presence(Work work, SignsOfLife signs, Leaving leaving, Presence.Who who, Presence.Ways ways) {
        return new Presence(work, signs, leaving, who, ways);
    }

    @Bean
    Presence.Who presenceWho(Conversations conversations, Participants participants, Customers customers) {
        return new Presence.Who(conversations, participants, customers);
    }

    @Bean
    Presence.Ways presenceWays(CallBacks callBacks, Letters letters) {
        return new Presence.Ways(callBacks, letters);
    }

    /// Looks every twenty seconds who is no longer there.
    @Bean
    RecurringTask<Void> whoIsGoneJob(Presence presence) {
        return Tasks.recurring("who-is-no-longer-there", FixedDelay.ofSeconds(20)).execute((_, _) -> presence.look());
    }

    @Bean
    Onward onward(Work work, Replies replies, Again again, Onward.Doing doing) {
        return new Onward(work, replies, again, doing);
    }

    @Bean
    Onward.Doing goingOn(CallBacks callBacks, Exchange exchange, Customers customers, Merges merges) {
        return new Onward.Doing(callBacks, exchange, customers, merges);
    }

    @Bean
    Replies.Saying saying(Exchange exchange, Files files, Handover handover, Lines lines, Merges merges) {
        return new Replies.Saying(exchange, files, handover, lines, merges);
    }
}
