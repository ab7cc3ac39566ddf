package org.caseassistant.core.directory;

import java.time.Instant;
import java.util.Map;

/** Where it is kept whose the tenants are. */
public interface Tenants {
    /** Whose this tenant is. */
    Binding binding(Tenant tenant);

    /** From now on it is theirs and nobody else's; {@link Binding.Unbound} is what it was before anybody said. */
    void bind(Tenant tenant, Binding binding, Instant at);

    /** Every tenant that is bound, by platform and id. */
    Map<Tenant, Binding> all();
}
