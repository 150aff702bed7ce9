package org.gehoor.callback;

import java.time.Clock;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Exchange;
import org.gehoor.db.Work;
import org.gehoor.ledger.Ledger;
import org.gehoor.promise.Promises;
import org.gehoor.queue.Handover;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Places;
import org.gehoor.queue.Waits;
import org.gehoor.staff.Staff;
import org.gehoor.words.Dictionary;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class CallbackRoom {

    @Bean
    CallBacks.Matters callBackMatters(Work work, Conversations conversations, Exchange exchange, Promises promises, Handover handover,
                                      CallBacks.Waiting waiting) {
        return new CallBacks.Matters(work, conversations, exchange, promises, handover, waiting);
    }

    @Bean
    CallBacks.Waiting callBackWaiting(Lines lines, Places places, Waits waits) {
        return new CallBacks.Waiting(lines, places, waits);
    }

    @Bean
    CallBacks callBacks(JdbcClient db, Ledger ledger, CallBacks.Matters matters, Staff staff, Dictionary dictionary, Clock clock) {
        return new CallBacks(db, ledger, matters, staff, dictionary, clock);
    }

    @Bean
    Ended callBackEnded(CallBacks callBacks) {
        return new Ended(callBacks);
    }
}
