package org.caseassistant.bot.config;

import java.util.Arrays;
import java.util.List;

/** The variables that an operator may set. The file {@code .env.example} explains each of them. */
public enum Variable {
    /** Address of the database; the built-in one if not set. Holds a password, so its value is never shown. */
    DATABASE_URL,
    /** As whom to enter the database. */
    DATABASE_USER,
    /** The password for it; its value is never shown. */
    DATABASE_PASSWORD,
    /** The most connections to the database. */
    DATABASE_POOL_SIZE,
    /** The organisation's catalogue; the built-in one if not set. */
    CATALOG_FILE,
    /** The country of telephone numbers without a country code. */
    PHONE_REGION,
    /** How long a draft is kept after its last change. */
    RETENTION_DRAFTS,
    /** How long files of a case are kept after it is over. */
    RETENTION_ATTACHMENTS,
    /** How long a case is kept after it is over. */
    RETENTION_CLOSED_CASES,
    /** Who administers where nobody does yet. */
    FIRST_ADMINISTRATOR,
    /** Which cases Read Only contacts see. */
    READ_ONLY_SEES,
    /** The priorities that stand out at desks. */
    DESK_URGENT,
    /** How soon somebody should claim a case. */
    DESK_CLAIM_WITHIN,
    /** How long a case stays resolved before it closes. */
    DESK_CLOSE_AFTER,
    /** Where e-mails about cases are answered to. */
    MAIL_CASE_REPLIES,
    /** When desks are told how the week was. */
    DESK_DIGEST,
    /** When the staff work. */
    BUSINESS_HOURS,
    /** Where the clock shows those hours. */
    BUSINESS_HOURS_TIME_ZONE,
    /** Days on which they do not. */
    BUSINESS_HOLIDAYS,
    /** The largest file that is taken. */
    ATTACHMENT_MAX_MB,
    /** Endings of the files that are taken. */
    ATTACHMENT_TYPES,
    /** The bucket that keeps files; the database if not set. */
    ATTACHMENT_S3_BUCKET,
    /** Where the bucket is at AWS. */
    ATTACHMENT_S3_REGION,
    /** Where the bucket is elsewhere. */
    ATTACHMENT_S3_ENDPOINT,
    /** Whether the bucket's name is in the path of addresses. */
    ATTACHMENT_S3_PATH_STYLE,
    /** As whom to enter the bucket. */
    ATTACHMENT_S3_ACCESS_KEY_ID,
    /** The secret for it; its value is never shown. */
    ATTACHMENT_S3_SECRET_ACCESS_KEY,
    /** How log lines look. */
    LOG_FORMAT,
    /** What is worth a log line. */
    LOG_LEVEL,
    /** The language of the console. */
    CONSOLE_LOCALE,
    /** The time zone of the console. */
    CONSOLE_TIME_ZONE,
    /** The token of the Slack bot; for a single workspace. Its value is never shown. */
    SLACK_BOT_TOKEN,
    /** The id of the Slack app, for all workspaces that install it. */
    SLACK_CLIENT_ID,
    /** Proves that this program is the app; its value is never shown. */
    SLACK_CLIENT_SECRET,
    /** How Slack reaches the program. */
    SLACK_MODE,
    /** The token to connect to Slack with; its value is never shown. */
    SLACK_APP_TOKEN,
    /** What Slack's calls are signed with; its value is never shown. */
    SLACK_SIGNING_SECRET,
    /** The accounts whose contacts the Slack workspace belongs to. */
    SLACK_ACCOUNTS,
    /** The address of Slack's Web API. */
    SLACK_API_URL,
    /** The token of the Discord bot; its value is never shown. */
    DISCORD_BOT_TOKEN,
    /** The address of Discord's API. */
    DISCORD_API_URL,
    /** The one server that commands are registered for, while something is tried out. */
    DISCORD_DEVELOPMENT_GUILD,
    /** How many connections to Discord the servers are shared among. */
    DISCORD_SHARDS,
    /** Where people read the Notifications page. */
    NOTICES_URL,
    /** Where its link Home leads. */
    NOTICES_HOME_URL,
    /** The time zone of its times. */
    NOTICES_TIME_ZONE,
    /** Where it is written as files. */
    NOTICES_EXPORT_DIR,
    /** What becomes of maintenance whose planned end has come. */
    NOTICES_MAINTENANCE_END,
    /** How long before planned maintenance channels are reminded of it. */
    NOTICES_REMINDERS,
    /** How severe an incident is that Authorized contacts are e-mailed about. */
    NOTICES_MAIL,
    /** Where to listen for HTTP. */
    HTTP_PORT,
    /** Where others find what is served by HTTP. */
    PUBLIC_URL,
    /** What those must show who ask for metrics; its value is never shown. */
    METRICS_TOKEN,
    /** Encrypts secrets in the database; its value is never shown. */
    ENCRYPTION_KEY,
    /** The server that sends e-mails; without it none are sent. Holds a password, so its value is never shown. */
    MAIL_URL,
    /** The address that e-mails come from. */
    MAIL_FROM,
    /** How many codes a chat user may ask for in an hour. */
    LINK_CODES_PER_USER,
    /** How many codes may be asked for in an hour for one address. */
    LINK_CODES_PER_ADDRESS;

    static List<String> names() {
        return Arrays.stream(values()).map(Enum::name).toList();
    }
}
