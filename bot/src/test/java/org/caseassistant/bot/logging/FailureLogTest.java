package org.caseassistant.bot.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class FailureLogTest {
    private final Logger logger = (Logger) LoggerFactory.getLogger(FailureLog.class);
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();

    @BeforeEach
    void listen() {
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logger.getLoggerContext());
        encoder.setPattern("%level %msg%n%ex");
        encoder.start();
        appender.setContext(logger.getLoggerContext());
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        logger.addAppender(appender);
        logger.setAdditive(false);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(appender);
        logger.setAdditive(true);
    }

    @Test
    void aFailureIsToldByItsKindAndPlaceAndNotByItsWords() {
        var sql = new SQLException("Key (subject)=(Anna Smith fails math) exists", "23505");
        var failure = new IllegalStateException("while saving 'Anna Smith fails math'", sql);
        failure.addSuppressed(new IllegalArgumentException("Anna again"));

        String reference = new FailureLog(() -> "K3F9QX2A").record("answering a line", failure);

        assertThat(reference).isEqualTo("K3F9QX2A");
        assertThat(written.toString(StandardCharsets.UTF_8))
                .startsWith("ERROR Failure K3F9QX2A while answering a line")
                .contains("java.lang.IllegalStateException", "java.sql.SQLException (SQLSTATE 23505)")
                .contains("at org.caseassistant.bot.logging.FailureLogTest.aFailureIsTold")
                .doesNotContain("Anna");
    }
}
