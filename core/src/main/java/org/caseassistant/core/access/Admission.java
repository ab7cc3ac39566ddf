package org.caseassistant.core.access;

import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.directory.Tenants;

/**
 * Who is let in where. Looked up anew every time, since people move on and tenants change hands.
 *
 * <p>An identity of a tenant is worth what the tenant is worth, since whoever runs it can give its members any address:
 * the tenant has to be bound, to the person's accounts or as the support organisation's own. An identity of no tenant
 * was proven by the person, by a code sent to their address or before the staff; a tenant where they use it need not be
 * bound, but one that is bound keeps out those whom it does not serve.
 */
public final class Admission {
    private final Directory directory;
    private final Tenants tenants;

    /** For the transaction of these. */
    public Admission(Directory directory, Tenants tenants) {
        this.directory = directory;
        this.tenants = tenants;
    }

    /** The person behind an identity, if they may be shown anything at this place. */
    public Optional<Person> admitted(ChatIdentity identity, Place place) {
        return directory.person(identity).filter(person -> admits(person, identity, place));
    }

    /** Whether this person, should the identity be theirs, may be shown anything at this place. */
    public boolean admits(Person person, ChatIdentity identity, Place place) {
        boolean vouchedFor = !identity.tenant().isEmpty();
        if (vouchedFor && !binding(identity.surface(), identity.tenant()).serves(person)) {
            return false;
        }
        if (place.tenant().isEmpty() || place.tenant().equals(identity.tenant())) {
            return true;
        }
        Binding here = binding(place.surface(), place.tenant());
        return here instanceof Binding.Unbound ? !vouchedFor : here.serves(person);
    }

    private Binding binding(String surface, String tenant) {
        return tenants.binding(new Tenant(surface, tenant));
    }
}
