package org.caseassistant.bot.slack.render;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.caseassistant.core.chat.View;

/** Days and times as Slack writes them. */
final class Days {
    private static final int LAST_YEAR = 9999;

    private Days() {}

    /** What a date picker shows at first; null if nothing. Slack's years have four digits. */
    static String initial(View.DateInput date) {
        return date.day()
                .filter(day -> day.getYear() >= 0 && day.getYear() <= LAST_YEAR)
                .map(LocalDate::toString)
                .orElse(null);
    }

    /** What a time picker shows at first, without seconds; null if nothing. */
    static String initialTime(View.DateInput date) {
        return date.time()
                .map(time -> "%02d:%02d".formatted(time.getHour(), time.getMinute()))
                .orElse(null);
    }

    /** A day that came back; empty if none was chosen or it is none. */
    static Optional<LocalDate> day(String selected) {
        try {
            return Optional.ofNullable(selected).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** A time that came back; empty if none was chosen or it is none. */
    static Optional<LocalTime> time(String selected) {
        try {
            return Optional.ofNullable(selected).map(LocalTime::parse);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }
}
