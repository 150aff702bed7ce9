package org.gehoor.desk;

import org.gehoor.conversation.Conversation;
import org.gehoor.words.Words;

/// Which conversation a page of its own is about.
public record About(String href, String gist, String with, String reference) {

    static About of(Conversation one, People people, Words words) {
        String with = words.say("desk.head.with", "way", Ways.word(one.channel(), words), "name", People.name(people.of(one.id()), words));
        return new About(Address.of(one.id()), one.isErased() ? words.say("desk.head.erased") : one.gist(), with, one.reference().toString());
    }
}
