package org.gehoor.arrival;

import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Text;
import org.gehoor.files.Uploads;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.Need;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.vocabulary.Secret;

/// What a customer brings. `once` comes from the form and makes sending it twice harmless; `topic` may be empty;
/// `browser` is what opens the conversation for them afterwards; `files` came with the words.
public record Arrival(Channel channel, Language language, String topic, Text words, Need need, Who who, UUID once, Secret browser,
                      Uploads files) {

    /// Without files.
    public Arrival(Channel channel, Language language, String topic, Text words, Need need, Who who, UUID once, Secret browser) {
        this(channel, language, topic, words, need, who, once, browser, Uploads.NONE);
    }

    /// As far as they told; nobody has to.
    public record Who(String name, Optional<EmailAddress> email, Optional<PhoneNumber> phone) {
        /// Somebody who told nothing.
        public static Who unknown() {
            return new Who("", Optional.empty(), Optional.empty());
        }
    }
}
