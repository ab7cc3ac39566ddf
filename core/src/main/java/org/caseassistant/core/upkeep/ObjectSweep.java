package org.caseassistant.core.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Deletes the objects whose files are gone, and those that did not become the content of a file. Run it often.
 */
public final class ObjectSweep {
    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final int AT_ONCE = 100;

    private final UnitOfWork storage;
    private final ObjectStore objects;
    private final InstantSource clock;
    private final Backoff backoff;

    /** Made once, by hand. */
    public ObjectSweep(UnitOfWork storage, ObjectStore objects, InstantSource clock) {
        this.storage = storage;
        this.objects = objects;
        this.clock = clock;
        this.backoff = new Backoff(clock);
    }

    /**
     * Deletes a hundred at most, the longest due first. After a failure, the next runs do nothing for a while.
     *
     * @throws org.caseassistant.core.cases.ObjectStoreException if the store fails; what is not deleted yet is tried again
     */
    public void run() {
        backoff.run(() -> {
            Instant now = clock.instant();
            List<String> keys = storage.inTransaction(
                    stores -> stores.fileObjects().toDelete(now, now.plus(AGAIN), AT_ONCE));
            keys.forEach(this::delete);
        });
    }

    private void delete(String key) {
        objects.delete(key);
        storage.inTransaction(stores -> {
            stores.fileObjects().forget(key);
            return true;
        });
    }
}
