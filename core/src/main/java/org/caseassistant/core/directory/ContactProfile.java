package org.caseassistant.core.directory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a contact (the portal's fields of Modify Support Contacts, and the accounts).
 *
 * @param firstName first name, at most {@value #LONGEST_NAME} characters
 * @param lastName last name, at most {@value #LONGEST_NAME} characters
 * @param email e-mail address, at most {@value #LONGEST_EMAIL} characters
 * @param type what they may do
 * @param accounts the accounts they belong to, the one they are assigned to first
 * @param title their position, at most {@value #LONGEST_TITLE} characters
 * @param primaryPhone their main number
 * @param secondaryPhone another number
 * @param areas what they are the contact for: ids of choices of the catalogue's field {@code area-of-responsibility}
 */
public record ContactProfile(
        String firstName,
        String lastName,
        String email,
        ContactType type,
        List<Account> accounts,
        Optional<String> title,
        Optional<PhoneNumber> primaryPhone,
        Optional<PhoneNumber> secondaryPhone,
        Set<String> areas) {
    /** The longest first or last name. */
    public static final int LONGEST_NAME = 100;

    /** The longest e-mail address (RFC 5321). */
    public static final int LONGEST_EMAIL = 254;

    /** The longest title. */
    public static final int LONGEST_TITLE = 200;

    /** Copies the collections. */
    public ContactProfile {
        accounts = List.copyOf(accounts);
        areas = Set.copyOf(areas);
    }

    /** With nothing that is not needed. */
    public ContactProfile(
            String firstName, String lastName, String email, ContactType type, List<Account> accounts) {
        this(
                firstName,
                lastName,
                email,
                type,
                accounts,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** First and last name. */
    public String fullName() {
        return firstName + " " + lastName;
    }
}
