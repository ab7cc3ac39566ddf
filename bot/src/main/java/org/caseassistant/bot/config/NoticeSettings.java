package org.caseassistant.bot.config;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * How the Notifications page is published.
 *
 * @param address where people read it, ending in a slash; empty if nobody said
 * @param home where its link Home leads; without it there is none
 * @param zone the time zone in which it tells times
 * @param exportDirectory where it is written as files with every change; empty to write none
 * @param completesMaintenance whether maintenance is taken as done when its planned end comes, rather than asked about
 * @param reminders how long before the planned start of maintenance channels are reminded of it
 * @param mail how contacts are e-mailed about incidents; empty to e-mail nobody
 */
public record NoticeSettings(
        Optional<String> address,
        Optional<String> home,
        ZoneId zone,
        Optional<Path> exportDirectory,
        boolean completesMaintenance,
        List<Duration> reminders,
        Optional<NoticeMailSettings> mail) {
    /** Copies the list. */
    public NoticeSettings {
        reminders = List.copyOf(reminders);
    }
}
