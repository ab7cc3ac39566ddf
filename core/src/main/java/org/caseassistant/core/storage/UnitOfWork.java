package org.caseassistant.core.storage;

import java.util.function.Function;

/** Runs work in database transactions. */
@FunctionalInterface
public interface UnitOfWork {
    /**
     * Runs the work in one transaction, committed when it returns and rolled back when it throws. When this method
     * returns, what was stored survives the death of the process.
     */
    <T> T inTransaction(Function<Stores, T> work);
}
