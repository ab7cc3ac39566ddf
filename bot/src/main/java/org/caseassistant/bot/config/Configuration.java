package org.caseassistant.bot.config;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.bot.logging.LogFormat;
import org.caseassistant.core.privacy.Retention;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.persistence.DatabaseAddress;
import org.slf4j.event.Level;

/**
 * Everything an operator can set, checked. Its text form holds no secret, since those of its parts hold none.
 *
 * @param database the database; empty for the built-in one
 * @param databasePoolSize the most connections to it, at least 1
 * @param catalogFile the organisation's catalogue, a readable file; empty for the built-in one
 * @param assistant what the assistant goes by
 * @param logFormat how log lines look
 * @param logLevel what is worth a log line
 * @param consoleLocale the language of the console
 * @param consoleZone the time zone of the console
 * @param slack the Slack workspace to serve; without any chat platform, the program talks on the console
 * @param discord the Discord application to serve
 * @param notices how the Notifications page is published
 * @param web where to listen for HTTP; empty to listen nowhere
 * @param mail how to send e-mails; empty to send none
 * @param retention how long what is over is kept
 * @param bucket where files are kept; empty for the database
 * @param firstAdministrator the e-mail address of who administers where nobody does yet
 */
public record Configuration(
        Optional<DatabaseAddress> database,
        int databasePoolSize,
        Optional<Path> catalogFile,
        AssistantSettings assistant,
        LogFormat logFormat,
        Level logLevel,
        Locale consoleLocale,
        ZoneId consoleZone,
        Optional<SlackSettings> slack,
        Optional<DiscordSettings> discord,
        NoticeSettings notices,
        Optional<WebSettings> web,
        Optional<MailSettings> mail,
        Retention retention,
        Optional<BucketSettings> bucket,
        Optional<String> firstAdministrator) {}
