package org.caseassistant.bot.slack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The latest of something, by key: a bounded number of them, those not used for longest given up first. */
final class Latest<K, V> {
    private final Map<K, V> entries;

    Latest(int most) {
        entries = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    synchronized Optional<V> get(K key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** Keeps it; returns what was there before. */
    synchronized Optional<V> put(K key, V value) {
        return Optional.ofNullable(entries.put(key, value));
    }

    /** All of them. */
    synchronized List<V> values() {
        return List.copyOf(entries.values());
    }

    synchronized void remove(K key) {
        entries.remove(key);
    }
}
