package org.caseassistant.core.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which file's content is which object of an {@link ObjectStore}. What is written to the store is written down here
 * before, and what is deleted there is forgotten here afterwards, so that no object is left behind whatever happens.
 */
public interface FileObjects {
    /**
     * A file whose content is to become an object.
     *
     * @param file its id
     * @param content its bytes; never changed after this was made
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Moving(String file, byte[] content) {}

    /**
     * Begins to move a content out of the database: that of the oldest file there which is not passed over.
     *
     * @param key of the object, which is not in the store yet
     * @param until when the object is given up and deleted, unless {@link #moved} is called before
     * @param passedOver ids of files that are left where they are; not many
     * @return empty if no other content is in the database; then nothing changes
     */
    Optional<Moving> move(String key, Instant until, Set<String> passedOver);

    /**
     * From now on the object is the content of the file, which is not in the database any more.
     *
     * @return whether it is so; else the file is gone, or the object was given up, and the object will be deleted
     */
    boolean moved(String file, String key);

    /**
     * The objects that are to be deleted now, the longest due first. None of them can become the content of a file.
     *
     * @param again when they are to be deleted once more, unless they are forgotten before
     */
    List<String> toDelete(Instant now, Instant again, int limit);

    /** An object was deleted. */
    void forget(String key);

    /** Whether there is any object, of a file or to be deleted. */
    boolean any();
}
