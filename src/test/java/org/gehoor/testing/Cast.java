package org.gehoor.testing;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gehoor.conversation.Author;
import org.gehoor.organisation.Organisation;
import org.gehoor.queue.Line;
import org.gehoor.staff.Role;
import org.gehoor.staff.SecondFactor;
import org.gehoor.staff.Team;
import org.gehoor.vocabulary.EmailAddress;
import org.gehoor.vocabulary.Language;
import org.gehoor.vocabulary.LineId;
import org.gehoor.vocabulary.OpeningHours;
import org.gehoor.vocabulary.PhoneNumber;
import org.gehoor.vocabulary.StaffId;
import org.gehoor.vocabulary.TeamId;

/// The same people everywhere.
public final class Cast {

    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    public static final String BRAND = "zeeraaf";

    public static final Organisation ZEERAAF = new Organisation("Zeeraaf Telecom", "KvK 12345678.", "Kade 12", "4331 AB Middelburg",
            new PhoneNumber("+31881234567"), "klant@zeeraaf.example", "Toezicht: ACM.", Language.NL, AMSTERDAM);

    public static final Team FIRST_LINE = new Team(new TeamId(id(0xA1)), "Eerste lijn", true);
    public static final Team SECOND_LINE = new Team(new TeamId(id(0xA2)), "Tweede lijn", true);
    public static final Team PARTNER = new Team(new TeamId(id(0xA3)), "Kustbrug", false);

    /// Every day from 8.00 to 21.00 in Amsterdam.
    public static final OpeningHours HOURS = hours();
    public static final Line DUTCH = new Line(new LineId(id(0xB1)), BRAND, "billing", Language.NL, FIRST_LINE.id(), HOURS);
    public static final Line ENGLISH = new Line(new LineId(id(0xB2)), BRAND, "billing", Language.EN, FIRST_LINE.id(), HOURS);

    /// First line.
    public static final Helper SAMIRA = new Helper(0xC1, "Samira Bouali", "samira", Role.FIRST_LINE, FIRST_LINE);
    /// Second line.
    public static final Helper BRAM = new Helper(0xC2, "Bram Kuipers", "bram", Role.FIRST_LINE, SECOND_LINE);
    /// Leads the first line.
    public static final Helper NOOR = new Helper(0xC3, "Noor Hendriks", "noor", Role.LEAD, FIRST_LINE);
    /// Decides on objections.
    public static final Helper ILSE = new Helper(0xC4, "Ilse Maes", "ilse", Role.COMPLAINTS_OFFICER, SECOND_LINE);

    /// Looks after the installation; helps nobody and reads no conversations.
    public static final Helper RUUD = new Helper(0xC5, "Ruud Visser", "ruud", Role.ADMINISTRATOR, SECOND_LINE);

    /// No smartphone.
    public static final Guest DE_WIT = new Guest("Mevrouw De Wit", null, "+31118550123", Language.NL);
    /// A wrong invoice.
    public static final Guest VOS = new Guest("J. Vos", "j.vos@voorbeeld.example", "+31612345678", Language.NL);
    /// A blocked account, and no reason given.
    public static final Guest YARA = new Guest("Yara Demir", "y.demir@voorbeeld.example", "+31612345604", Language.NL);
    /// Many people read what he writes.
    public static final Guest LUC = new Guest("Luc Peeters", "luc.peeters@voorbeeld.example", "+31612345605", Language.NL);

    public static final List<Helper> HELPERS = List.of(SAMIRA, BRAM, NOOR, ILSE);
    public static final List<Guest> GUESTS = List.of(DE_WIT, VOS, YARA, LUC);

    private Cast() {}

    /// A member of staff. Everybody's password is [#PASSWORD].
    public record Helper(StaffId id, String name, String signInName, Role role, Team team, SecondFactor second) {

        public static final String PASSWORD = "een lange zin voor de test";

        Helper(int number, String name, String signInName, Role role, Team team) {
            this(new StaffId(Cast.id(number)), name, signInName, role, team, new SecondFactor("%020d".formatted(number).getBytes()));
        }

        /// As the author of a word.
        public Author.Person author() {
            return new Author.Person(id, name);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /// A customer, before anything was asked.
    public record Guest(String name, Optional<EmailAddress> email, Optional<PhoneNumber> phone, Language language) {

        Guest(String name, String email, String phone, Language language) {
            this(name, Optional.ofNullable(email).map(EmailAddress::new), Optional.of(new PhoneNumber(phone)), language);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static UUID id(int number) {
        return UUID.fromString("01970000-0000-7000-8000-0000000000%02x".formatted(number));
    }

    private static OpeningHours hours() {
        var days = new EnumMap<DayOfWeek, OpeningHours.Stretch>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            days.put(day, new OpeningHours.Stretch(LocalTime.of(8, 0), LocalTime.of(21, 0)));
        }
        return new OpeningHours(AMSTERDAM, days);
    }
}
