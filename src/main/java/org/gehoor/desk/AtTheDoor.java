package org.gehoor.desk;

import org.gehoor.access.Audit;
import org.gehoor.access.StaffDoor;
import org.gehoor.access.Tokens;
import org.gehoor.db.Work;
import org.gehoor.pages.Pages;
import org.gehoor.staff.Sessions;
import org.gehoor.staff.SignIn;
import org.gehoor.staff.Teams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Signing in and out, and one's own page.
@Configuration(proxyBeanMethods = false)
class AtTheDoor {

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
