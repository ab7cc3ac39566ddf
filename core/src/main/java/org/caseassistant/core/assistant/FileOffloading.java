package org.caseassistant.core.assistant;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.caseassistant.core.cases.FileObjects;
import org.caseassistant.core.cases.ObjectStore;
import org.caseassistant.core.storage.UnitOfWork;

/**
 * Moves the contents of files from the database into an object store. Run it often.
 *
 * <p>Whoever gives a file is answered when it is in the database, so that no transaction waits for the store, nobody has
 * to give a file again because the store is away, and a file is there if and only if what it was given for is.
 */
public final class FileOffloading {
    /** Longer than any attempt to put an object takes, so that none arrives after it was deleted. */
    static final Duration LONGEST = Duration.ofHours(1);

    /** So that a run ends soon where there is much to move. */
    private static final int AT_ONCE = 100;

    private static final String FOLDER = "files/";

    private final UnitOfWork storage;
    private final ObjectStore objects;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Backoff backoff;

    /**
     * Made once, by hand.
     *
     * @param ids makes texts of at most 190 letters and digits, different every time, not guessable
     */
    public FileOffloading(UnitOfWork storage, ObjectStore objects, InstantSource clock, Supplier<String> ids) {
        this.storage = storage;
        this.objects = objects;
        this.clock = clock;
        this.ids = ids;
        this.backoff = new Backoff(clock);
    }

    /**
     * Moves a hundred at most, the oldest first. After a failure, the next runs do nothing for a while.
     *
     * @throws org.caseassistant.core.cases.ObjectStoreException if the store fails; what is not moved yet is where it was
     */
    public void run() {
        backoff.run(() -> {
            int moved = 0;
            while (moved < AT_ONCE && moveNext()) {
                moved++;
            }
        });
    }

    private boolean moveNext() {
        String key = FOLDER + ids.get();
        Optional<FileObjects.Moving> next = storage.inTransaction(
                stores -> stores.fileObjects().move(key, clock.instant().plus(LONGEST)));
        next.ifPresent(moving -> {
            objects.put(key, moving.content());
            storage.inTransaction(stores -> stores.fileObjects().moved(moving.file(), key));
        });
        return next.isPresent();
    }
}
