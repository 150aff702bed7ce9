package org.gehoor.profile;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/// On which days people work in a country: not on Saturdays and Sundays.
final class WorkingDays {

    Predicate<LocalDate> in(String country, Optional<String> region) {
        return day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
