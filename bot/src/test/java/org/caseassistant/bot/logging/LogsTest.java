package org.caseassistant.bot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import net.logstash.logback.encoder.LogstashEncoder;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class LogsTest {
    private final LoggerContext context = new LoggerContext();

    private ConsoleAppender<ILoggingEvent> appender() {
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        return (ConsoleAppender<ILoggingEvent>) root.iteratorForAppenders().next();
    }

    @Test
    void linesGoToStandardErrorInTheFormThatWasAskedFor() {
        Logs.configure(context, false, Level.INFO);
        assertThat(appender().getTarget()).isEqualTo("System.err");
        assertThat(appender().getEncoder()).isInstanceOf(PatternLayoutEncoder.class);

        Logs.configure(context, true, Level.INFO);
        assertThat(appender().getTarget()).isEqualTo("System.err");
        assertThat(appender().getEncoder()).isInstanceOf(LogstashEncoder.class);
    }

    @Test
    void onlyOurOwnLinesGoBelowWarnings() {
        Logs.configure(context, false, Level.DEBUG);

        assertThat(context.getLogger("org.caseassistant.core").isDebugEnabled()).isTrue();
        assertThat(context.getLogger("com.zaxxer.hikari").isInfoEnabled()).isFalse();
        assertThat(context.getLogger("com.zaxxer.hikari").isWarnEnabled()).isTrue();
    }

    @Test
    void errorsOnlyMeansOthersToo() {
        Logs.configure(context, false, Level.ERROR);

        assertThat(context.getLogger("com.zaxxer.hikari").isWarnEnabled()).isFalse();
        assertThat(context.getLogger("org.caseassistant.bot").isWarnEnabled()).isFalse();
    }
}
