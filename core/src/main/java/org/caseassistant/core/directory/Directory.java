package org.caseassistant.core.directory;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where accounts, contacts and staff are kept. Who was removed is not in it any more, for any of these methods. */
public interface Directory {
    /** Who is behind a chat identity, if it is linked to somebody. */
    Optional<Person> person(ChatIdentity identity);

    /** The person with this e-mail address, upper and lower case alike. */
    Optional<Person> personByEmail(String email);

    /** The contact with this id. */
    Optional<Contact> contact(ContactId id);

    /** The account of this name, upper and lower case alike. */
    Optional<Account> account(String name);

    /** The account with this id. */
    Optional<Account> account(AccountId id);

    /** All accounts, by name. */
    List<Account> accounts();

    /** The contacts of an account, by last and first name. */
    List<Contact> contactsOf(AccountId account);

    /**
     * Contacts whose names or e-mail address contain each of these words, by last and first name.
     *
     * @param account of this account only
     * @param words parts of names or of an address with spaces between them; blank for everybody
     * @param after only those that come after this one, for the next page; may have been removed meanwhile
     * @param limit at most so many
     */
    List<Contact> contacts(Optional<AccountId> account, String words, Optional<ContactId> after, int limit);

    /**
     * Everyone, in the order in which they came into the directory.
     *
     * @param after only those who came after this one, for the next page
     * @param limit at most so many
     */
    List<Person> people(Optional<PersonId> after, int limit);

    /** The staff who work cases of this department, by last and first name. */
    List<StaffMember> staffOf(String department);

    /** The administrators, by last and first name. */
    List<StaffMember> administrators();

    /** From now on this identity is that person, whoever it was before. Only for a surface that knows it for certain. */
    void link(ChatIdentity identity, Person person);

    /** From now on nobody is behind this identity; answers whether somebody was. */
    boolean unlink(ChatIdentity identity);

    /** From now on this person is behind no identity; answers behind how many they were. */
    int unlinkAll(Person person);

    /** Everyone, contacts first, by name; at most {@code limit}. For the local console, which acts as any of them. */
    List<Person> everyone(int limit);

    /** Whether nobody is in the directory yet. */
    boolean isEmpty();

    /** Whether anybody administers. */
    boolean hasAdministrator();

    /**
     * Keeps others from changing people and accounts until the transaction at hand ends, so that what was looked up
     * still holds when it is changed. Whoever reads is not held up.
     */
    void holdForChange();

    /**
     * Adds an account.
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    Account addAccount(String name, ZoneId zone);

    /** Changes where the people of an account are. */
    void moveAccount(AccountId account, ZoneId zone);

    /**
     * Adds contacts, in one go however many they are.
     *
     * @return them, in the same order
     * @throws IllegalArgumentException if somebody has one of the e-mail addresses
     */
    List<Contact> addContacts(List<ContactProfile> profiles);

    /** Adds a contact; see {@link #addContacts}. */
    default Contact addContact(ContactProfile profile) {
        return addContacts(List.of(profile)).getFirst();
    }

    /** Adds a contact of these accounts, the first one being theirs by default. */
    default Contact addContact(
            String firstName, String lastName, String email, ContactType type, List<Account> accounts) {
        return addContact(new ContactProfile(firstName, lastName, email, type, accounts));
    }

    /**
     * Changes contacts who are in the directory, in one go however many they are.
     *
     * @throws IllegalArgumentException if somebody else has one of the e-mail addresses
     */
    void changeContacts(Map<ContactId, ContactProfile> profiles);

    /**
     * Adds a member of the staff.
     *
     * @throws IllegalArgumentException if somebody has this e-mail address
     */
    StaffMember addStaff(StaffProfile profile);

    /** Adds a member of the staff who works cases, or may do everything. */
    default StaffMember addStaff(
            String firstName, String lastName, String email, Set<String> departments, boolean administrator) {
        Set<Right> rights = administrator ? Set.of(Right.values()) : Set.of(Right.WORK_CASES);
        return addStaff(new StaffProfile(firstName, lastName, email, departments, rights));
    }

    /**
     * Changes a member of the staff who is in the directory.
     *
     * @throws IllegalArgumentException if somebody else has this e-mail address
     */
    void changeStaff(StaffId id, StaffProfile profile);

    /**
     * Removes people. Their chat identities and their drafts are gone with them, at once; cases and histories keep their
     * names. Their e-mail addresses are free for others.
     */
    void remove(Set<? extends PersonId> people, Instant at);
}
