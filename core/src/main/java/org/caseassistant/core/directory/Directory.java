package org.caseassistant.core.directory;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where accounts, contacts and staff are kept. */
public interface Directory {
    /** Who is behind a chat identity, if it is linked to somebody. */
    Optional<Person> person(ChatIdentity identity);

    /** The person with this e-mail address, upper and lower case alike. */
    Optional<Person> personByEmail(String email);

    /** The contact with this id. */
    Optional<Contact> contact(ContactId id);

    /** The account of this name, upper and lower case alike. */
    Optional<Account> account(String name);

    /** The contacts of an account, by last and first name. */
    List<Contact> contactsOf(AccountId account);

    /** From now on this identity is that person, whoever it was before. Only for a surface that knows it for certain. */
    void link(ChatIdentity identity, Person person);

    /** From now on nobody is behind this identity; answers whether somebody was. */
    boolean unlink(ChatIdentity identity);

    /** From now on this person is behind no identity; answers behind how many they were. */
    int unlinkAll(Person person);

    /** Gives a member of the staff every right there is. */
    void makeAdministrator(StaffMember member);

    /** Everyone, contacts first, by name; at most {@code limit}. For the local console, which acts as any of them. */
    List<Person> everyone(int limit);

    /** Whether nobody is in the directory yet. */
    boolean isEmpty();

    /** Adds an account. */
    Account addAccount(String name, ZoneId zone);

    /** Adds a contact of these accounts, the first one being theirs by default. */
    Contact addContact(String firstName, String lastName, String email, ContactType type, List<Account> accounts);

    /** Adds a member of the staff. */
    StaffMember addStaff(
            String firstName, String lastName, String email, Set<String> departments, boolean administrator);
}
