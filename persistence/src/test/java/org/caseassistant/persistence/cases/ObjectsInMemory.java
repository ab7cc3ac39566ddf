package org.caseassistant.persistence.cases;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.ObjectStore;

/** An object store that is gone with the test, and counts what is asked of it. */
final class ObjectsInMemory implements ObjectStore {
    final Map<String, byte[]> objects = new HashMap<>();
    int gets;

    @Override
    public void put(String key, byte[] content) {
        objects.put(key, content.clone());
    }

    @Override
    public Optional<byte[]> get(String key) {
        gets++;
        return Optional.ofNullable(objects.get(key));
    }

    @Override
    public void delete(String key) {
        objects.remove(key);
    }
}
