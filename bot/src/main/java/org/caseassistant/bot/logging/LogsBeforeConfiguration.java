package org.caseassistant.bot.logging;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;

/**
 * Logging as it is until the configuration is known, and in tests: plain warnings. Found by the logging library, which
 * would otherwise write everything to standard output.
 */
public final class LogsBeforeConfiguration extends ContextAwareBase implements Configurator {
    /** As the service loader wants it. */
    public LogsBeforeConfiguration() {}

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        Logs.configure(context, false, Level.WARN);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
