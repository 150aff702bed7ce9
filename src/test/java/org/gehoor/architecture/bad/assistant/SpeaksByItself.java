package org.gehoor.architecture.bad.assistant;

import org.gehoor.architecture.Breaks;
import org.gehoor.architecture.Wall;
import org.gehoor.architecture.bad.conversation.Exchange;

@Breaks(Wall.THE_ASSISTANT_ONLY_READS)
public final class SpeaksByItself {

    public void answer(Exchange exchange) {
        exchange.say("Your invoice is cancelled.");
    }
}
