package org.gehoor.knowledge;

import java.time.LocalDate;

/// What readers of one week said of an article.
///
/// @param monday the first day of that week
public record HelpedWeek(LocalDate monday, Votes votes) {}
