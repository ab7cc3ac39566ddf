package org.caseassistant.bot.logging;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where unexpected failures are recorded, each under a reference code that the user is told and the operator can look
 * for.
 */
public final class FailureLog {
    private static final Logger LOG = LoggerFactory.getLogger(FailureLog.class);

    private final Supplier<String> references;

    /**
     * Made once, by hand.
     *
     * @param references makes reference codes, different every time
     */
    public FailureLog(Supplier<String> references) {
        this.references = references;
    }

    /**
     * Records a failure. What its exceptions say is left out, as it may quote what people wrote.
     *
     * @param during what was being done, in a few words without any contents
     * @return its reference code
     */
    public String record(String during, Throwable failure) {
        String reference = references.get();
        LOG.error("Failure {} while {}", reference, during, new WithoutMessages(failure));
        return reference;
    }
}
