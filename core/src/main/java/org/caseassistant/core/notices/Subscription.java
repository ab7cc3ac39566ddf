package org.caseassistant.core.notices;

import java.util.List;
import org.caseassistant.core.chat.Place;

/**
 * A channel that shows notices.
 *
 * @param channel which one
 * @param incidents whether incidents
 * @param maintenance whether maintenance
 * @param services only notices about one of these, by ids of the catalogue; empty for all. A notice that names none is
 *     about all.
 */
public record Subscription(Place channel, boolean incidents, boolean maintenance, List<String> services) {
    /** Copies the list, and refuses a channel that wants nothing. */
    public Subscription {
        services = List.copyOf(services);
        if (!incidents && !maintenance) {
            throw new IllegalArgumentException("a subscription is for something");
        }
    }

    /** Whether this notice is shown there. */
    public boolean wants(Notice notice) {
        boolean kind = switch (notice) {
            case Incident _ -> incidents;
            case Maintenance _ -> maintenance;
        };
        return kind
                && (services.isEmpty()
                        || notice.services().isEmpty()
                        || notice.services().stream().map(Service::id).anyMatch(services::contains));
    }
}
