package org.gehoor.profile;

import java.time.LocalTime;
import org.gehoor.pages.Refusal;

/// How long we give ourselves for an answer. The law may make it shorter, never longer.
///
/// @param chatMinutes  minutes of opening time for a word in a chat, 1 to 60
/// @param writtenDays  on which open day after the day itself a written word is answered, 1 to 5
/// @param writtenUntil before which time on that day, or its closing time when that is earlier
public record OwnTerms(int chatMinutes, int writtenDays, LocalTime writtenUntil) {

    /// Ten minutes in a chat; before 17.00 on the next open day.
    public static final OwnTerms USUAL = new OwnTerms(10, 1, LocalTime.of(17, 0));

    private static final int MOST_MINUTES = 60;
    private static final int MOST_DAYS = 5;

    /// @throws Refusal CHAT_MINUTES, WRITTEN_DAYS
    public OwnTerms {
        if (chatMinutes < 1 || chatMinutes > MOST_MINUTES) {
            throw new Refusal(ProfileRefusal.CHAT_MINUTES, "most", MOST_MINUTES);
        }
        if (writtenDays < 1 || writtenDays > MOST_DAYS) {
            throw new Refusal(ProfileRefusal.WRITTEN_DAYS, "most", MOST_DAYS);
        }
    }
}
