package org.gehoor.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.gehoor.calendar.Holidays;

/// On which days people work in a country: not on Saturdays, Sundays and its public holidays. Where a law leaves the holidays to each country of
/// the Union (`EU`), Monday to Friday.
final class WorkingDays {

    private final Holidays holidays;

    WorkingDays(Holidays holidays) {
        this.holidays = holidays;
    }

    Predicate<LocalDate> in(String country, Optional<String> region) {
        return country.equals(Profile.NO_COUNTRY) ? day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
                : day -> holidays.isWorkingDay(day, country, region);
    }
}
