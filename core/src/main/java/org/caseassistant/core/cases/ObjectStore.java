package org.caseassistant.core.cases;

import java.util.Optional;

/**
 * Keeps contents of files outside of the database, each under a key. It is reached over a network: never call it within
 * a transaction. Safe for use by several threads.
 */
public interface ObjectStore {
    /**
     * Keeps this content; when this returns, it is there for good.
     *
     * @param key at most 200 letters, digits, hyphens and slashes, of nothing else before
     * @throws ObjectStoreException if that is not certain; it may be there all the same, now or a little later
     */
    void put(String key, byte[] content);

    /**
     * The content that was kept under this key; empty if there is none.
     *
     * @throws ObjectStoreException if the store cannot tell
     */
    Optional<byte[]> get(String key);

    /**
     * Deletes it; nothing happens if there is none.
     *
     * @throws ObjectStoreException if it may still be there
     */
    void delete(String key);
}
