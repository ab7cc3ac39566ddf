package org.caseassistant.core.casework;

import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.storage.Stores;

/**
 * The channels where departments are shown their cases. Only a channel in a workspace of the support organization counts:
 * no other may be shown cases of everybody.
 */
public final class DeskPlaces {
    private final Stores stores;

    /** As these stores know them. */
    public DeskPlaces(Stores stores) {
        this.stores = stores;
    }

    /** The channel where this department is shown its cases; empty where it is shown nowhere. */
    public Optional<Place> of(String department) {
        return stores.desks().of(department).map(Desk::channel).filter(this::isOwn);
    }

    /** Whether a channel is in a workspace of the support organization. */
    public boolean isOwn(Place channel) {
        return stores.tenants().binding(new Tenant(channel.surface(), channel.tenant())) instanceof Binding.Own;
    }
}
