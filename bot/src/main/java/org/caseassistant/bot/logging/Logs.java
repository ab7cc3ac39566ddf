package org.caseassistant.bot.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import java.util.logging.LogManager;
import net.logstash.logback.encoder.LogstashEncoder;
import org.slf4j.LoggerFactory;

/** Sets up logging. There is one log for the whole process, as the logging library has it. */
public final class Logs {
    private static final String OURS = "org.caseassistant";

    /** Tells of every execution that it takes over from a process that died, which is what it is for. */
    private static final String SCHEDULER = "com.github.kagkarlsson.scheduler";

    private static final String PLAIN_LINE = "%d{HH:mm:ss} %-5level %logger{0}: %msg%n%ex";

    private Logs() {}

    /**
     * From now on, log lines look like this and tell this much.
     *
     * @param level from which level on our own lines are written; others' from the same, but not below warnings
     * @param onTerminal whether somebody watches
     */
    public static void configure(LogFormat format, org.slf4j.event.Level level, boolean onTerminal) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            boolean json =
                    switch (format) {
                        case AUTO -> !onTerminal;
                        case PLAIN -> false;
                        case JSON -> true;
                    };
            configure(context, json, Level.convertAnSLF4JLevel(level));
        }
    }

    static void configure(LoggerContext context, boolean json, Level level) {
        context.reset();
        // Libraries that use Java's own logging (the terminal's, the driver's) would write where they like.
        LogManager.getLogManager().reset();
        Level others = level.isGreaterOrEqual(Level.WARN) ? level : Level.WARN;
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(others);
        root.addAppender(toStandardError(context, json ? jsonLine(context) : plainLine(context)));
        context.getLogger(OURS).setLevel(level);
        context.getLogger(SCHEDULER).setLevel(Level.ERROR);
    }

    private static ConsoleAppender<ILoggingEvent> toStandardError(
            LoggerContext context, Encoder<ILoggingEvent> encoder) {
        var appender = new ConsoleAppender<ILoggingEvent>();
        appender.setContext(context);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        return appender;
    }

    private static Encoder<ILoggingEvent> plainLine(LoggerContext context) {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(PLAIN_LINE);
        encoder.start();
        return encoder;
    }

    private static Encoder<ILoggingEvent> jsonLine(LoggerContext context) {
        var encoder = new LogstashEncoder();
        encoder.setContext(context);
        encoder.start();
        return encoder;
    }
}
