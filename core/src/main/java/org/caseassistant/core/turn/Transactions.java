package org.caseassistant.core.turn;

import java.time.InstantSource;
import java.util.function.Function;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Runs work of the assistant in transactions. Safe for use by several threads.
 *
 * @param storage where everything is stored
 * @param catalogs the catalogues
 * @param settings what the organization set
 * @param features everything that the assistant can do
 * @param clock tells each transaction its moment
 */
public record Transactions(
        UnitOfWork storage, Catalogs catalogs, AssistantSettings settings, Features features, InstantSource clock) {
    /** Does the work in one transaction. What it changed is stored for good when this returns. */
    public <T> T run(Function<Transaction, T> work) {
        return storage.inTransaction(
                stores -> work.apply(new Transaction(stores, clock.instant(), settings, catalogs, features)));
    }

    /**
     * Does the work in transactions of one batch each, until a batch is not full.
     *
     * @param size how much a full batch is
     * @param work does a batch; answers how much it did
     */
    public void inBatches(int size, Function<Transaction, Integer> work) {
        int done;
        do {
            done = run(work);
        } while (done == size);
    }
}
