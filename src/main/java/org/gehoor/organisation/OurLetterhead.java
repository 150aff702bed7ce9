package org.gehoor.organisation;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gehoor.pages.Letterhead;
import org.gehoor.pages.MachineName;
import org.gehoor.vocabulary.PhoneNumber;

/// The organisation as it stands on every page.
final class OurLetterhead implements Letterhead {

    private static final Duration KEEP = Duration.ofMinutes(1);

    private final Organisations organisations;
    private final AutomaticHelps automaticHelps;
    private final Clock clock;
    private volatile Known known = new Known(Instant.MIN, Sheet.blank());

    OurLetterhead(Organisations organisations, AutomaticHelps automaticHelps, Clock clock) {
        this.organisations = organisations;
        this.automaticHelps = automaticHelps;
        this.clock = clock;
    }

    private record Known(Instant since, Sheet sheet) {}

    @Override
    public Sheet sheet() {
        Instant now = clock.instant();
        if (known.since().isBefore(now.minus(KEEP))) {
            organisations.find().map(OurLetterhead::sheet).ifPresent(sheet -> known = new Known(now, sheet));
        }
        return known.sheet();
    }

    @Override
    public MachineName machine() {
        return automaticHelps.get().name();
    }

    private static Sheet sheet(Organisation ours) {
        return new Sheet(ours.name(), Stream.of(ours.street(), ours.city()).filter(line -> !line.isBlank()).toList(),
                asPeopleWriteIt(ours.phone()), ours.phone().e164(), ours.email(),
                List.of(ours.legal(), ours.supervisor()).stream().filter(line -> !line.isBlank()).collect(Collectors.joining(" ")),
                ours.language(), ours.zone());
    }

    private static String asPeopleWriteIt(PhoneNumber number) {
        try {
            var numbers = PhoneNumberUtil.getInstance();
            return numbers.format(numbers.parse(number.e164(), null), PhoneNumberUtil.PhoneNumberFormat.NATIONAL);
        } catch (NumberParseException strange) {
            return number.e164();
        }
    }
}
