package org.caseassistant.core.directory;

import java.util.List;

/**
 * A person of one or more accounts.
 *
 * @param id their id
 * @param profile what is known of them
 */
public record Contact(ContactId id, ContactProfile profile) implements Person {

    /** With nothing that is not needed. */
    public Contact(
            ContactId id, String firstName, String lastName, String email, ContactType type, List<Account> accounts) {
        this(id, new ContactProfile(firstName, lastName, email, type, accounts));
    }

    /** First name. */
    public String firstName() {
        return profile.firstName();
    }

    /** Last name. */
    public String lastName() {
        return profile.lastName();
    }

    @Override
    public String fullName() {
        return profile.fullName();
    }

    @Override
    public String email() {
        return profile.email();
    }

    /** What they may do. */
    public ContactType type() {
        return profile.type();
    }

    /** The accounts they belong to, the one they are assigned to first. */
    public List<Account> accounts() {
        return profile.accounts();
    }

    /** Whether this contact belongs to that account. */
    public boolean belongsTo(AccountId account) {
        return accounts().stream().anyMatch(mine -> mine.id().equals(account));
    }
}
