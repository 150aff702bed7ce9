package org.gehoor.reachability;

import java.time.Clock;
import org.gehoor.callback.CallBacks;
import org.gehoor.organisation.Organisations;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.PersonLine;
import org.gehoor.queue.Grounds;
import org.gehoor.promise.Terms;
import org.gehoor.queue.Lines;
import org.gehoor.queue.Waits;
import org.gehoor.record.Figures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class ReachabilityRoom {

    @Bean
    Reachability reachability(Organisations organisations, Reachability.Matters matters, Clock clock) {
        return new Reachability(organisations, matters, clock);
    }

    @Bean
    Reachability.Matters reachabilityMatters(Lines lines, Waits waits, Grounds grounds, Terms terms, CallBacks callBacks, Figures figures) {
        return new Reachability.Matters(lines, waits, grounds, terms, callBacks, figures);
    }

    @Bean
    PersonLine personLine(Reachability reachability, Letterhead letterhead, Clock clock) {
        return new OurPersonLine(reachability, letterhead, clock);
    }
}
