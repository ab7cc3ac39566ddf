package org.caseassistant.core.directory;

/** Somebody we know: a contact of an account, or a member of the support staff. */
public sealed interface Person permits Contact, StaffMember {
    /** Their id. */
    PersonId id();

    /** First and last name. */
    String fullName();

    /** E-mail address; unique among everyone we know. */
    String email();
}
