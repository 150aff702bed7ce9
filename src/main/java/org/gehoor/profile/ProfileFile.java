package org.gehoor.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gehoor.calendar.Holidays;
import org.gehoor.vocabulary.Deadline;

/// Reads one profile. Whatever is wrong in it is said in one sentence that names the file, the line and what to write.
final class ProfileFile {

    private static final String NOT_CHECKED = "not checked in the primary text";
    private static final String CHECKED = "in the primary text";
    private static final List<String> OF_A_PROFILE = List.of("profile", "name", "country", "region", "periods", "terms");
    private static final List<String> OF_A_TERM = List.of("promise", "about", "channels", "amount", "unit", "share", "source", "requirement", "read",
            "evidence", "checked", "words");
    private static final List<String> CHANNELS = List.of("chat", "form", "callback", "mail", "phone", "letter");
    private static final String UNDUE = "without_undue_delay";
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final String file;
    private final Holidays holidays;
    private Deadline.Extension periods = Deadline.Extension.NONE;

    private ProfileFile(String file, Holidays holidays) {
        this.file = file;
        this.holidays = holidays;
    }

    /// @throws ProfileTrouble when it says something that cannot be
    static Profile read(String file, String text, Holidays holidays) {
        return new ProfileFile(file, holidays).profile(Located.read(file, text));
    }

    private Profile profile(Located all) {
        Located.Fields fields = fields(all, "a profile", OF_A_PROFILE);
        String id = text(fields, "profile");
        if (!id.matches("[a-z][a-z0-9-]{1,39}")) {
            throw wrong(fields.values().get("profile"), "\"%s\" is no name for a profile. Write small letters, digits and hyphens, for instance \"nl-awb\".", id);
        }
        periods = oneOf(fields, "periods", Stream.of(Deadline.Extension.values()).toList(), Deadline.Extension::code);
        Located terms = needed(fields, "terms");
        if (!(terms instanceof Located.Items items) || items.values().isEmpty()) {
            throw wrong(terms, "a profile has at least one term. Write \"terms\": [ { ... } ].");
        }
        String country = country(fields);
        return new Profile(id, sayings(fields, "name"), country, region(fields, country), periods,
                items.values().stream().map(this::term).toList());
    }

    private String country(Located.Fields fields) {
        String country = text(fields, "country");
        if (!country.equals(Profile.NO_COUNTRY) && !(COUNTRIES.contains(country) && holidays.knows(country, Optional.empty()))) {
            throw wrong(fields.values().get("country"),
                    "there is no country \"%s\". Write two capital letters of ISO 3166, for instance ES, NL, BE or GB, or EU.", country);
        }
        return country;
    }

    private Optional<String> region(Located.Fields fields, String country) {
        Optional<String> region = optional(fields, "region");
        if (region.isPresent() && (country.equals(Profile.NO_COUNTRY) || !holidays.knows(country, region))) {
            throw wrong(needed(fields, "region"), "%s has no region \"%s\" with holidays of its own. Write the part after the hyphen of its ISO 3166-2 "
                    + "code, or take it away.", country, region.get());
        }
        return region;
    }

    private LawTerm term(Located one) {
        Located.Fields fields = fields(one, "a term", OF_A_TERM);
        LawTerm.Promised promised = oneOf(fields, "promise", List.of(LawTerm.Promised.values()), LawTerm.Promised::code);
        return new LawTerm(promised, about(fields), channels(fields), within(fields), share(fields), source(fields), sayings(fields, "words"));
    }

    private Optional<Matter> about(Located.Fields fields) {
        String about = oneOf(fields, "about", Stream.concat(Stream.of("any"), Arrays.stream(Matter.values()).map(Matter::code)).toList(),
                Function.identity());
        return about.equals("any") ? Optional.empty() : Optional.of(Matter.of(about));
    }

    private Set<String> channels(Located.Fields fields) {
        if (!(fields.values().get("channels") instanceof Located.Items items)) {
            String all = text(fields, "channels");
            if (!all.equals("any")) {
                throw wrong(fields.values().get("channels"), "write \"channels\": \"any\", or a list such as [\"mail\", \"letter\"].");
            }
            return Set.of();
        }
        var channels = new LinkedHashSet<String>();
        for (Located item : items.values()) {
            if (!(item instanceof Located.Text(int _, String channel)) || !CHANNELS.contains(channel)) {
                throw wrong(item, "there is no such channel. Write one of: %s.", String.join(", ", CHANNELS));
            }
            channels.add(channel);
        }
        return channels;
    }

    private Optional<Deadline> within(Located.Fields fields) {
        String unit = oneOf(fields, "unit", Stream.concat(Arrays.stream(Deadline.Unit.values()).map(Deadline.Unit::code), Stream.of(UNDUE)).toList(),
                Function.identity());
        if (unit.equals(UNDUE)) {
            if (fields.values().containsKey("amount")) {
                throw wrong(fields.values().get("amount"), "what is due without undue delay has no amount. Take it away, or name another unit.");
            }
            return Optional.empty();
        }
        Located amount = needed(fields, "amount");
        if (!(amount instanceof Located.Number(int line, int number))) {
            throw wrong(amount, "\"amount\" is a whole number without quotation marks, for instance 15.");
        }
        try {
            return Optional.of(new Deadline(number, Deadline.Unit.valueOf(unit.toUpperCase(Locale.ROOT)), periods));
        } catch (IllegalArgumentException impossible) {
            throw ProfileTrouble.at(file, line, "a term cannot be %d %s. Write a number from 1 to 1000; 0 only for the same working day.".formatted(number, unit));
        }
    }

    private Optional<Integer> share(Located.Fields fields) {
        Located share = fields.values().get("share");
        if (share == null) {
            return Optional.empty();
        }
        if (share instanceof Located.Number(int _, int of100) && of100 >= 1 && of100 <= 100) {
            return Optional.of(of100);
        }
        throw wrong(share, "\"share\" says of how many of 100 people the term must be met. Write a number from 1 to 100.");
    }

    private LawTerm.Source source(Located.Fields fields) {
        LawTerm.Evidence evidence = oneOf(fields, "evidence", List.of(LawTerm.Evidence.values()), LawTerm.Evidence::name);
        String checked = oneOf(fields, "checked", List.of(CHECKED, NOT_CHECKED), Function.identity());
        String honest = evidence == LawTerm.Evidence.V1 ? CHECKED : NOT_CHECKED;
        if (!checked.equals(honest)) {
            throw wrong(fields.values().get("checked"), "evidence %s means it was %s%s. Write that, or another evidence.", evidence,
                    honest.equals(CHECKED) ? "checked " : "", honest);
        }
        return new LawTerm.Source(text(fields, "source"), text(fields, "requirement"), day(fields), evidence);
    }

    private LocalDate day(Located.Fields fields) {
        String day = text(fields, "read");
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException none) {
            throw wrong(fields.values().get("read"), "\"%s\" is no day. Write the day on which the source was read, for instance 2026-11-22.", day);
        }
    }

    private Sayings sayings(Located.Fields fields, String name) {
        Located.Fields both = fields(needed(fields, name), "\"" + name + "\"", List.of("nl", "en"));
        return new Sayings(text(both, "nl"), text(both, "en"));
    }

    private <T> T oneOf(Located.Fields fields, String name, List<T> all, Function<T, String> code) {
        String written = text(fields, name);
        return all.stream().filter(one -> code.apply(one).equals(written)).findFirst().orElseThrow(() ->
                wrong(fields.values().get(name), "\"%s\" cannot be \"%s\". Write one of: %s.", name, written,
                        String.join(", ", all.stream().map(code).toList())));
    }

    private Optional<String> optional(Located.Fields fields, String name) {
        return fields.values().containsKey(name) ? Optional.of(text(fields, name)) : Optional.empty();
    }

    private String text(Located.Fields fields, String name) {
        Located value = needed(fields, name);
        if (value instanceof Located.Text(int _, String text) && !text.isBlank()) {
            return text.strip();
        }
        throw wrong(value, "\"%s\" is text between quotation marks, and not empty.", name);
    }

    private Located needed(Located.Fields fields, String name) {
        Located value = fields.values().get(name);
        if (value == null) {
            throw ProfileTrouble.at(file, fields.line(), "what begins here has no \"%s\". Write it.".formatted(name));
        }
        return value;
    }

    private Located.Fields fields(Located value, String what, List<String> known) {
        if (!(value instanceof Located.Fields fields)) {
            throw wrong(value, "%s stands between { and }.", what);
        }
        fields.values().forEach((name, one) -> {
            if (!known.contains(name)) {
                throw wrong(one, "%s has no field \"%s\". Write one of: %s.", what, name, String.join(", ", known));
            }
        });
        return fields;
    }

    private ProfileTrouble wrong(Located where, String sentence, Object... arguments) {
        return ProfileTrouble.at(file, where.line(), sentence.formatted(arguments));
    }
}
