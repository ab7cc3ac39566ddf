package org.caseassistant.core.directory;

import java.util.List;

/**
 * A person of one or more accounts.
 *
 * @param id their id
 * @param firstName first name
 * @param lastName last name
 * @param email e-mail address
 * @param type what they may do
 * @param accounts the accounts they belong to, the one they are assigned to first
 */
public record Contact(
        ContactId id, String firstName, String lastName, String email, ContactType type, List<Account> accounts)
        implements Person {

    /** Copies the list. */
    public Contact {
        accounts = List.copyOf(accounts);
    }

    @Override
    public String fullName() {
        return firstName + " " + lastName;
    }

    /** Whether this contact belongs to that account. */
    public boolean belongsTo(AccountId account) {
        return accounts.stream().anyMatch(mine -> mine.id().equals(account));
    }
}
