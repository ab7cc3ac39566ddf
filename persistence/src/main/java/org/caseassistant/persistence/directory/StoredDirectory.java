package org.caseassistant.persistence.directory;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.CONTACT;
import static org.caseassistant.persistence.db.Tables.CONTACT_ACCOUNT;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.STAFF;
import static org.caseassistant.persistence.db.Tables.STAFF_DEPARTMENT;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The directory, in the tables from {@code account} to {@code chat_identity}. */
public final class StoredDirectory implements Directory {
    private final DSLContext db;
    private final People people;

    /** For the transaction of this context. */
    public StoredDirectory(DSLContext db) {
        this.db = db;
        this.people = new People(db);
    }

    @Override
    public Optional<Person> person(ChatIdentity identity) {
        return people.one(PERSON.ID.eq(DSL.select(CHAT_IDENTITY.PERSON_ID)
                .from(CHAT_IDENTITY)
                .where(CHAT_IDENTITY.SURFACE.eq(identity.surface()))
                .and(CHAT_IDENTITY.TENANT.eq(identity.tenant()))
                .and(CHAT_IDENTITY.USER_ID.eq(identity.user()))));
    }

    @Override
    public Optional<Person> personByEmail(String email) {
        return people.one(DSL.lower(PERSON.EMAIL).eq(DSL.lower(email)));
    }

    @Override
    public Optional<Contact> contact(ContactId id) {
        return people.one(PERSON.ID.eq(id.value()).and(PERSON.ROLE.eq(People.CONTACT_ROLE)))
                .map(Contact.class::cast);
    }

    @Override
    public Optional<Account> account(String name) {
        return db.selectFrom(ACCOUNT)
                .where(DSL.lower(ACCOUNT.NAME).eq(DSL.lower(name)))
                // Names that differ in case alone are two accounts; the one that is written just so is meant.
                .orderBy(ACCOUNT.NAME.eq(name).desc(), ACCOUNT.ID)
                .limit(1)
                .fetchOptional(row -> new Account(new AccountId(row.getId()), row.getName(), ZoneId.of(row.getZone())));
    }

    @Override
    public List<Contact> contactsOf(AccountId account) {
        var theirs = DSL.select(CONTACT_ACCOUNT.CONTACT_ID)
                .from(CONTACT_ACCOUNT)
                .where(CONTACT_ACCOUNT.ACCOUNT_ID.eq(account.value()));
        return people.all(PERSON.ID.in(theirs)).stream()
                .map(Contact.class::cast)
                .toList();
    }

    @Override
    public void link(ChatIdentity identity, Person person) {
        var id = switch (person) {
            case Contact contact -> contact.id().value();
            case StaffMember member -> member.id().value();
        };
        db.insertInto(CHAT_IDENTITY)
                .set(CHAT_IDENTITY.SURFACE, identity.surface())
                .set(CHAT_IDENTITY.TENANT, identity.tenant())
                .set(CHAT_IDENTITY.USER_ID, identity.user())
                .set(CHAT_IDENTITY.PERSON_ID, id)
                .onConflict(CHAT_IDENTITY.SURFACE, CHAT_IDENTITY.TENANT, CHAT_IDENTITY.USER_ID)
                .doUpdate()
                .set(CHAT_IDENTITY.PERSON_ID, id)
                .execute();
    }

    @Override
    public List<Person> everyone(int limit) {
        return people.first(limit);
    }

    @Override
    public boolean isEmpty() {
        return !db.fetchExists(PERSON);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if there is one of this name
     */
    @Override
    public Account addAccount(String name, ZoneId zone) {
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.ZONE, zone.getId())
                .onConflict(ACCOUNT.NAME)
                .doNothing()
                .returningResult(ACCOUNT.ID)
                .fetchOptional(row -> new Account(new AccountId(row.value1()), name, zone))
                .orElseThrow(() -> new IllegalArgumentException("there is an account of this name already"));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if somebody has this e-mail address
     */
    @Override
    public Contact addContact(
            String firstName, String lastName, String email, ContactType type, List<Account> accounts) {
        var id = addPerson(People.CONTACT_ROLE, firstName, lastName, email);
        db.insertInto(CONTACT)
                .set(CONTACT.ID, id)
                .set(CONTACT.TYPE, type.name())
                .execute();
        for (var position = 0; position < accounts.size(); position++) {
            db.insertInto(CONTACT_ACCOUNT)
                    .set(CONTACT_ACCOUNT.CONTACT_ID, id)
                    .set(CONTACT_ACCOUNT.ACCOUNT_ID, accounts.get(position).id().value())
                    .set(CONTACT_ACCOUNT.POSITION, (short) position)
                    .execute();
        }
        return new Contact(new ContactId(id), firstName, lastName, email, type, accounts);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if somebody has this e-mail address
     */
    @Override
    public StaffMember addStaff(
            String firstName, String lastName, String email, Set<String> departments, boolean administrator) {
        var id = addPerson(People.STAFF_ROLE, firstName, lastName, email);
        db.insertInto(STAFF)
                .set(STAFF.ID, id)
                .set(STAFF.ADMINISTRATOR, administrator)
                .execute();
        for (var department : departments) {
            db.insertInto(STAFF_DEPARTMENT)
                    .set(STAFF_DEPARTMENT.STAFF_ID, id)
                    .set(STAFF_DEPARTMENT.DEPARTMENT, department)
                    .execute();
        }
        return new StaffMember(new StaffId(id), firstName, lastName, email, departments, administrator);
    }

    private long addPerson(String role, String firstName, String lastName, String email) {
        return db.insertInto(PERSON)
                .set(PERSON.ROLE, role)
                .set(PERSON.FIRST_NAME, firstName)
                .set(PERSON.LAST_NAME, lastName)
                .set(PERSON.EMAIL, email)
                .onConflict(DSL.lower(PERSON.EMAIL))
                .doNothing()
                .returningResult(PERSON.ID)
                .fetchOptional()
                .map(row -> row.value1())
                .orElseThrow(() -> new IllegalArgumentException("somebody has this e-mail address already"));
    }
}
