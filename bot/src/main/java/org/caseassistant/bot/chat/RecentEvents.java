package org.caseassistant.bot.chat;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The latest events, so that the reply to one that is delivered again is not shown again. That nothing else happens a
 * second time does not depend on it: that is for the storage to see to.
 */
public final class RecentEvents {
    private static final int MOST = 10_000;

    private final Set<String> ids = Collections.synchronizedSet(
            Collections.newSetFromMap(new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST;
                }
            }));

    /** Whether this is the first time. */
    public boolean first(String id) {
        return ids.add(id);
    }

    /** It came to nothing, so the next time is the first. */
    public void forget(String id) {
        ids.remove(id);
    }
}
