package org.gehoor.calendar;

import static java.util.stream.Collectors.toSet;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/// All public holidays, by country, region and year.
///
/// @see org.gehoor.calendar what counts as one
public final class Holidays {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final Names names = new Names();
    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes().stream().filter(code -> code.length() == 2)
            .map(code -> code.toUpperCase(Locale.ROOT)).collect(toSet());
    private final Map<String, HolidayManager> tables = new ConcurrentHashMap<>();
    private final Map<Asked, SortedMap<LocalDate, Holiday>> years = new ConcurrentHashMap<>();

    private record Asked(String country, Optional<String> region, int year) {}

    /// The dates of a year's public holidays.
    ///
    /// @param country for instance `NL`
    /// @param region  for instance `ct` (Catalonia); empty: what holds in the whole country
    /// @throws IllegalArgumentException when nothing is known of this country or region
    public SortedSet<LocalDate> of(String country, Optional<String> region, int year) {
        return new TreeSet<>(days(country, region, year).keySet());
    }

    /// The public holidays of a year, in order of date.
    ///
    /// @throws IllegalArgumentException when nothing is known of this country or region
    public List<Holiday> list(String country, Optional<String> region, int year) {
        return List.copyOf(days(country, region, year).values());
    }

    /// The public holiday on a date, if it is one.
    ///
    /// @throws IllegalArgumentException when nothing is known of this country or region
    public Optional<Holiday> on(LocalDate date, String country, Optional<String> region) {
        return Optional.ofNullable(days(country, region, date.getYear()).get(date));
    }

    /// Whether people work on this day by law and custom: no Saturday, no Sunday, no public holiday.
    ///
    /// @throws IllegalArgumentException when nothing is known of this country or region
    public boolean isWorkingDay(LocalDate date, String country, Optional<String> region) {
        return !WEEKEND.contains(date.getDayOfWeek()) && !days(country, region, date.getYear()).containsKey(date);
    }

    /// Whether anything is known of the holidays of this country and region.
    public boolean knows(String country, Optional<String> region) {
        return countries.contains(country.toUpperCase(Locale.ROOT))
                && region.map(code -> children(table(country)).containsKey(code.toLowerCase(Locale.ROOT))).orElse(true);
    }

    /// Countries of which the public holidays are known, in capitals, by their code.
    public SortedSet<String> countries() {
        return new TreeSet<>(countries);
    }

    /// The regions of a country that have holidays of their own: names in English, by code in small letters.
    ///
    /// @throws IllegalArgumentException when nothing is known of this country
    public SortedMap<String, String> regions(String country) {
        var regions = new TreeMap<String, String>();
        children(table(country)).forEach((code, region) -> regions.put(code, region.getDescription(Locale.ROOT)));
        return regions;
    }

    private SortedMap<LocalDate, Holiday> days(String country, Optional<String> region, int year) {
        var asked = new Asked(country.toUpperCase(Locale.ROOT), region.map(code -> code.toLowerCase(Locale.ROOT)), year);
        return years.computeIfAbsent(asked, this::read);
    }

    private SortedMap<LocalDate, Holiday> read(Asked asked) {
        HolidayManager table = table(asked.country());
        asked.region().filter(region -> !children(table).containsKey(region)).ifPresent(region -> {
            throw new IllegalArgumentException("no holidays are known of region " + region + " in " + asked.country());
        });
        var days = new TreeMap<LocalDate, Holiday>();
        table.getHolidays(Year.of(asked.year()), HolidayType.PUBLIC_HOLIDAY, asked.region().stream().toArray(String[]::new))
                .forEach(day -> days.putIfAbsent(day.getDate(), new Holiday(day.getDate(), names.of(day.getPropertiesKey()))));
        return days;
    }

    private static Map<String, CalendarHierarchy> children(HolidayManager table) {
        return table.getCalendarHierarchy().getChildren();
    }

    private HolidayManager table(String country) {
        String code = country.toLowerCase(Locale.ROOT);
        if (!countries.contains(country.toUpperCase(Locale.ROOT))) {
            throw new IllegalArgumentException("no holidays are known of country " + country);
        }
        return tables.computeIfAbsent(code, _ -> HolidayManager.getInstance(ManagerParameters.create(code, readers())));
    }

    /// Jollyday's own default reads with Jackson 2, which is not in the house.
    private static Properties readers() {
        var properties = new Properties();
        properties.setProperty("configuration.service.impl", "de.focus_shift.jollyday.jaxb.JaxbConfigurationService");
        return properties;
    }
}
