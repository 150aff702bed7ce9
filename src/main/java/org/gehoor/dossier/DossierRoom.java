package org.gehoor.dossier;

import java.net.URI;
import java.time.Clock;
import org.gehoor.conversation.Conversations;
import org.gehoor.conversation.Timelines;
import org.gehoor.files.Files;
import org.gehoor.ledger.Checkpoints;
import org.gehoor.ledger.Ledger;
import org.gehoor.ledger.SigningKeys;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.Pages;
import org.gehoor.timeline.CustomerTimelines;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Names the beans of this room.
@Configuration(proxyBeanMethods = false)
class DossierRoom {

    @Bean
    Dossiers dossiers(Conversations conversations, Ledger ledger, Checkpoints checkpoints, SigningKeys keys, Telling dossierTelling, Files files,
                      Clock clock) {
        return new Dossiers(conversations, new Dossiers.Record(ledger, checkpoints, keys), dossierTelling, files::open, clock);
    }

    @Bean
    Telling dossierTelling(Pages pages, CustomerTimelines told, Timelines timelines, Letterhead letterhead, @Value("${gehoor.public-url}") URI publicUrl) {
        return new Telling(pages, new Items(told, timelines), letterhead, publicUrl);
    }
}
