package org.gehoor.desk;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gehoor.conversation.Entry;
import org.gehoor.conversation.Entry.What;
import org.gehoor.customer.Customer;
import org.gehoor.words.Words;

/// Why a mail did not arrive, in plain words: by the status that mail servers give (RFC 3463), else in theirs.
final class Undelivered {

    /// Class, subject and detail of a status, wherever it stands in what the server said.
    private static final Pattern STATUS = Pattern.compile("(?<![\\d.])[245]\\.(\\d{1,3})\\.(\\d{1,3})(?![\\d.])");

    private Undelivered() {}

    /// What did not arrive and was not made good since: the customer wrote, was spoken to or is called; or a colleague answered to a better
    /// address. The latest only.
    static Optional<What.NotDelivered> standing(List<Entry> entries, Customer customer) {
        boolean answered = false;
        for (Entry entry : entries.reversed()) {
            if (entry.what() instanceof What.NotDelivered failed && (!answered || isOf(customer, failed))) {
                return Optional.of(failed);
            }
            if (reached(entry)) {
                return Optional.empty();
            }
            answered |= entry.what() instanceof What.Message && entry.who() instanceof Entry.Who.Person;
        }
        return Optional.empty();
    }

    /// Whether it shows that customer and we can reach each other, or are about to.
    private static boolean reached(Entry entry) {
        return switch (entry.what()) {
            case What.Message _ -> entry.who() instanceof Entry.Who.Customer;
            case What.Called called -> called.outcome().equals("reached");
            case What.CallAsked _ -> true;
            default -> false;
        };
    }

    /// Whether it went to the address we know of this customer.
    static boolean isOf(Customer customer, What.NotDelivered failed) {
        return customer.email().filter(known -> known.text().equalsIgnoreCase(failed.address())).isPresent();
    }

    static String why(What.NotDelivered failed, Words words) {
        Matcher status = STATUS.matcher(failed.diagnostic());
        return switch (status.find() ? status.group(1) + "." + status.group(2) : "") {
            case "1.0", "1.1", "1.3", "1.6" -> words.say("desk.undelivered.no_address");
            case "1.2", "1.10", "4.4" -> words.say("desk.undelivered.no_domain");
            case "2.2" -> words.say("desk.undelivered.full");
            case "2.3", "3.4" -> words.say("desk.undelivered.too_large");
            case String refused when refused.startsWith("7.") -> words.say("desk.undelivered.refused");
            case String broken when broken.startsWith("4.") -> words.say("desk.undelivered.server");
            default -> failed.diagnostic().isBlank() ? words.say("desk.undelivered.silent")
                    : words.say("desk.undelivered.otherwise", "diagnostic", failed.diagnostic());
        };
    }
}
