package org.caseassistant.bot.logging;

import java.sql.SQLException;

/** A failure without what its exceptions say: only their kinds, SQL's codes, and where they were thrown. */
final class WithoutMessages extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int DEEPEST_CAUSE = 20;

    WithoutMessages(Throwable failure) {
        this(failure, DEEPEST_CAUSE);
    }

    private WithoutMessages(Throwable failure, int causes) {
        super(
                kind(failure),
                failure.getCause() == null || causes == 0 ? null : new WithoutMessages(failure.getCause(), causes - 1),
                false,
                true);
        setStackTrace(failure.getStackTrace());
    }

    private static String kind(Throwable failure) {
        String name = failure.getClass().getName();
        return failure instanceof SQLException sql ? name + " (SQLSTATE " + sql.getSQLState() + ")" : name;
    }
}
