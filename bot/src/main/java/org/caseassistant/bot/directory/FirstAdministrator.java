package org.caseassistant.bot.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.storage.Stores;

/**
 * Makes somebody administrator where nobody is, so that there is somebody to say who the others are.
 *
 * @param email their address
 */
public record FirstAdministrator(String email) {
    private static final String LAST_NAME = "Administrator";

    /**
     * Does so, in the transaction at hand, and writes it to the audit. Where there is an administrator already, nothing
     * is changed.
     *
     * @return why it cannot be done, and what is expected; empty if it can
     */
    public Optional<String> see(Stores stores, Instant now) {
        stores.directory().holdForChange();
        if (stores.directory().hasAdministrator()) {
            return Optional.empty();
        }
        return switch (stores.directory().personByEmail(email).orElse(null)) {
            case null -> done(stores, now, stores.directory().addStaff(newcomer()).id());
            case StaffMember staff -> done(stores, now, promoted(stores, staff));
            case Contact _ -> Optional.of("a contact has the address '" + email + "'");
        };
    }

    private static PersonId promoted(Stores stores, StaffMember staff) {
        var rights = new ArrayList<>(staff.profile().rights());
        rights.add(Right.ADMINISTER);
        stores.directory()
                .changeStaff(
                        staff.id(),
                        new StaffProfile(
                                staff.profile().firstName(),
                                staff.profile().lastName(),
                                staff.email(),
                                staff.departments(),
                                Set.copyOf(rights)));
        return staff.id();
    }

    private static Optional<String> done(Stores stores, Instant now, PersonId person) {
        stores.audit().add(AuditEntry.byOperator(now, Deed.ADMINISTRATOR_NAMED, "person " + person.value()));
        return Optional.empty();
    }

    /** By the name that their address tells, until an import says how they write it. */
    private StaffProfile newcomer() {
        List<String> names = List.of(email.substring(0, email.indexOf('@')).split("[._+-]+")).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                .toList();
        String last = names.size() > 1 ? String.join(" ", names.subList(1, names.size())) : LAST_NAME;
        return new StaffProfile(
                names.isEmpty() ? LAST_NAME : names.getFirst(), last, email, Set.of(), Set.of(Right.ADMINISTER));
    }
}
