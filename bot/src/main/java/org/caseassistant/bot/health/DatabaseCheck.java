package org.caseassistant.bot.health;

import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.storage.UnitOfWork;

/** Whether the database answers. */
public final class DatabaseCheck implements Supplier<Optional<String>> {
    private final PatientCheck check;

    /** Made once. */
    public DatabaseCheck(UnitOfWork storage) {
        this.check = new PatientCheck("database-check", () -> {
            // Any question will do: it is the answer that counts.
            storage.<Boolean>inTransaction(stores -> stores.directory().isEmpty());
            return Optional.empty();
        });
    }

    @Override
    public Optional<String> get() {
        return check.get();
    }
}
