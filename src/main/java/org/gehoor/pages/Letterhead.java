package org.gehoor.pages;

import java.time.ZoneId;
import java.util.List;
import org.gehoor.vocabulary.Language;

/// Who we are, as it stands on every page. A room above knows it.
///
/// May throw: the last known sheet is then used.
public interface Letterhead {

    Sheet sheet();

    /// What the computer is called that speaks to customers.
    default MachineName machine() {
        return MachineName.AUTOMATIC_HELP;
    }

    /// @param name     of the organisation
    /// @param address  lines of the postal address
    /// @param phone    as people write it: `088 123 45 67`; empty when there is none
    /// @param dial     the same to dial: `+31881234567`; empty when there is none
    /// @param email    where letters go; empty when there is none
    /// @param base     last line: registration and supervisor
    /// @param language spoken when a customer's choice is not known
    /// @param zone     in which times are read
    record Sheet(String name, List<String> address, String phone, String dial, String email, String base,
                 Language language, ZoneId zone) {

        public Sheet {
            address = List.copyOf(address);
        }

        /// What is on the page before anything is known.
        public static Sheet blank() {
            return new Sheet("Gehoor", List.of(), "", "", "", "", Language.FALLBACK, ZoneId.of("Europe/Amsterdam"));
        }
    }
}
