package org.caseassistant.bot.slack;

import java.util.Set;
import org.caseassistant.bot.config.SlackSettings;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;

/**
 * Whom a workspace serves. A workspace vouches for its members' addresses, so it must not vouch for people of others.
 *
 * @param names names of accounts, or {@value SlackSettings#EVERY_ACCOUNT}
 */
record ServedAccounts(Set<String> names) {
    /** Copies the set. */
    ServedAccounts {
        names = Set.copyOf(names);
    }

    /** Whether this person may be served: a contact all of whose accounts the workspace belongs to. */
    boolean serves(Person person) {
        return names.contains(SlackSettings.EVERY_ACCOUNT)
                || switch (person) {
                    case Contact contact ->
                        !contact.accounts().isEmpty()
                                && contact.accounts().stream().allMatch(account -> names.contains(account.name()));
                    case StaffMember _ -> false;
                };
    }
}
