package org.caseassistant.core.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

    /** Long enough that others come before one that could not be moved; twice as long after each attempt. */
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);

    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int MOST_PASSED_OVER = 100;

    private static final String FOLDER = "files/";

    private final UnitOfWork storage;
    private final ObjectStore objects;
    private final InstantSource clock;
    private final Supplier<String> ids;
    private final Backoff backoff;

    /** By the ids of the files, the one that failed last at the end. Used by one run at a time. */
    private final Map<String, Failed> failed = new LinkedHashMap<>();

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
     * Moves a hundred at most, the oldest first. After a failure, the next runs do nothing for a while, and pass over the
     * file that could not be moved for longer, as it may be its own fault.
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
        Instant now = clock.instant();
        Set<String> passedOver = failed.entrySet().stream()
                .filter(entry -> now.isBefore(entry.getValue().until()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Optional<FileObjects.Moving> next =
                storage.inTransaction(stores -> stores.fileObjects().move(key, now.plus(LONGEST), passedOver));
        next.ifPresent(moving -> {
            put(key, moving);
            storage.inTransaction(stores -> stores.fileObjects().moved(moving.file(), key));
        });
        return next.isPresent();
    }

    private void put(String key, FileObjects.Moving moving) {
        boolean there = false;
        try {
            objects.put(key, moving.content());
            there = true;
        } finally {
            Failed before = failed.remove(moving.file());
            if (!there) {
                passOver(moving.file(), before == null ? FIRST_PAUSE : before.pause().multipliedBy(2));
            }
        }
    }

    private void passOver(String file, Duration wanted) {
        Duration pause = wanted.compareTo(LONGEST_PAUSE) < 0 ? wanted : LONGEST_PAUSE;
        if (failed.size() >= MOST_PASSED_OVER) {
            failed.remove(failed.keySet().iterator().next());
        }
        failed.put(file, new Failed(clock.instant().plus(pause), pause));
    }

    /** A file that could not be moved, and until when it is passed over. */
    private record Failed(Instant until, Duration pause) {}
}
