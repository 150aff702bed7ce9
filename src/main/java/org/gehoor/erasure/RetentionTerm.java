package org.gehoor.erasure;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.gehoor.vocabulary.Channel;
import org.gehoor.vocabulary.Language;

/// How long the words of one kind of conversation are kept after it ended.
///
/// @param how     how it ended: `customer`, `final_letter`, `silence`, `left` or `set_aside`
/// @param channel by which channel it began; empty for all
/// @param byLaw   whether a law names the number; otherwise it is the organisation's own choice
/// @param source  where the number comes from, in Dutch and English
/// @param on      the day somebody last looked at that
public record RetentionTerm(String how, Optional<Channel> channel, Period keep, boolean byLaw, Sources source, LocalDate on) {

    /// The source in words.
    public record Sources(String nl, String en) {
        public String in(Language language) {
            return language == Language.NL ? nl : en;
        }
    }

    /// Its name in reports: `final_letter`, or `final_letter/chat`.
    public String kind() {
        return how + channel.map(one -> "/" + one.code()).orElse("");
    }

    /// The last day on which a conversation that ended on this day is kept. A month without that day ends on its last day.
    public LocalDate lastDay(LocalDate ended) {
        return ended.plus(keep);
    }

    /// Whether the time of one that ended on this day is over.
    public boolean isOver(LocalDate ended, LocalDate today) {
        return lastDay(ended).isBefore(today);
    }
}
