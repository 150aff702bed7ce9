package org.gehoor.portal;

import java.time.Clock;
import org.gehoor.access.BrowserDoor;
import org.gehoor.access.CaseKeys;
import org.gehoor.arrival.Arrivals;
import org.gehoor.callback.CallBacks;
import org.gehoor.organisation.Organisations;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.pages.Signpost;
import org.gehoor.queue.Lines;
import org.gehoor.reachability.Reachability;
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
}
