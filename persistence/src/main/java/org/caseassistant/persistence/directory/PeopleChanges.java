package org.caseassistant.persistence.directory;

import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.CONTACT;
import static org.caseassistant.persistence.db.Tables.CONTACT_ACCOUNT;
import static org.caseassistant.persistence.db.Tables.DRAFT;
import static org.caseassistant.persistence.db.Tables.DRAFT_PLACE;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.STAFF;
import static org.caseassistant.persistence.db.Tables.STAFF_DEPARTMENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.jooq.impl.DSL;

/** Adds, changes and removes people. */
final class PeopleChanges {
    /** Rows of one statement: PostgreSQL takes 65,535 values in one. */
    private static final int AT_ONCE = 1000;

    private final DSLContext db;

    PeopleChanges(DSLContext db) {
        this.db = db;
    }

    List<Contact> addContacts(List<ContactProfile> profiles) {
        var added = new ArrayList<Contact>(profiles.size());
        for (var from = 0; from < profiles.size(); from += AT_ONCE) {
            added.addAll(addSome(profiles.subList(from, Math.min(profiles.size(), from + AT_ONCE))));
        }
        return added;
    }

    private List<Contact> addSome(List<ContactProfile> profiles) {
        var people = db.insertInto(PERSON, PERSON.ROLE, PERSON.FIRST_NAME, PERSON.LAST_NAME, PERSON.EMAIL);
        for (var profile : profiles) {
            people = people.values(People.CONTACT_ROLE, profile.firstName(), profile.lastName(), profile.email());
        }
        var ids = people.onConflict(DSL.lower(PERSON.EMAIL))
                .where(PERSON.REMOVED_AT.isNull())
                .doNothing()
                .returningResult(PERSON.EMAIL, PERSON.ID)
                .fetchMap(PERSON.EMAIL, PERSON.ID);
        if (ids.size() < profiles.size()) {
            throw taken();
        }
        var added = profiles.stream()
                .map(profile -> new Contact(new ContactId(ids.get(profile.email())), profile))
                .toList();
        var contacts = db.insertInto(
                CONTACT,
                CONTACT.ID,
                CONTACT.TYPE,
                CONTACT.TITLE,
                CONTACT.PRIMARY_PHONE,
                CONTACT.SECONDARY_PHONE,
                CONTACT.AREAS);
        for (var contact : added) {
            var profile = contact.profile();
            contacts = contacts.values(
                    contact.id().value(),
                    profile.type().name(),
                    profile.title().orElse(null),
                    profile.primaryPhone().map(PhoneNumber::stored).orElse(null),
                    profile.secondaryPhone().map(PhoneNumber::stored).orElse(null),
                    areas(profile));
        }
        contacts.execute();
        addAccounts(added);
        return added;
    }

    private void addAccounts(List<Contact> contacts) {
        var insert = db.insertInto(
                CONTACT_ACCOUNT, CONTACT_ACCOUNT.CONTACT_ID, CONTACT_ACCOUNT.ACCOUNT_ID, CONTACT_ACCOUNT.POSITION);
        var any = false;
        for (var contact : contacts) {
            var accounts = contact.accounts();
            for (var position = 0; position < accounts.size(); position++) {
                any = true;
                insert = insert.values(
                        contact.id().value(), accounts.get(position).id().value(), (short) position);
            }
        }
        if (any) {
            insert.execute();
        }
    }

    void changeContacts(Map<ContactId, ContactProfile> profiles) {
        var queries = new ArrayList<Query>();
        var changed = new ArrayList<Contact>();
        profiles.forEach((id, profile) -> {
            queries.add(person(id, profile.firstName(), profile.lastName(), profile.email()));
            queries.add(db.update(CONTACT)
                    .set(CONTACT.TYPE, profile.type().name())
                    .set(CONTACT.TITLE, profile.title().orElse(null))
                    .set(CONTACT.PRIMARY_PHONE, profile.primaryPhone().map(PhoneNumber::stored).orElse(null))
                    .set(CONTACT.SECONDARY_PHONE, profile.secondaryPhone().map(PhoneNumber::stored).orElse(null))
                    .set(CONTACT.AREAS, areas(profile))
                    .where(CONTACT.ID.eq(id.value())));
            queries.add(db.deleteFrom(CONTACT_ACCOUNT).where(CONTACT_ACCOUNT.CONTACT_ID.eq(id.value())));
            changed.add(new Contact(id, profile));
        });
        execute(queries);
        for (var from = 0; from < changed.size(); from += AT_ONCE) {
            addAccounts(changed.subList(from, Math.min(changed.size(), from + AT_ONCE)));
        }
    }

    private Query person(PersonId id, String firstName, String lastName, String email) {
        return db.update(PERSON)
                .set(PERSON.FIRST_NAME, firstName)
                .set(PERSON.LAST_NAME, lastName)
                .set(PERSON.EMAIL, email)
                .where(PERSON.ID.eq(id.value()))
                .and(PERSON.REMOVED_AT.isNull());
    }

    private void execute(List<Query> queries) {
        try {
            db.batch(queries).execute();
        } catch (IntegrityConstraintViolationException e) {
            throw new IllegalArgumentException(taken().getMessage(), e);
        }
    }

    StaffMember addStaff(StaffProfile profile) {
        var id = new StaffId(db.insertInto(PERSON)
                .set(PERSON.ROLE, People.STAFF_ROLE)
                .set(PERSON.FIRST_NAME, profile.firstName())
                .set(PERSON.LAST_NAME, profile.lastName())
                .set(PERSON.EMAIL, profile.email())
                .onConflict(DSL.lower(PERSON.EMAIL))
                .where(PERSON.REMOVED_AT.isNull())
                .doNothing()
                .returningResult(PERSON.ID)
                .fetchOptional()
                .map(row -> row.value1())
                .orElseThrow(PeopleChanges::taken));
        db.insertInto(STAFF)
                .set(STAFF.ID, id.value())
                .set(STAFF.RIGHTS, rights(profile))
                .execute();
        addDepartments(id, profile.departments());
        return new StaffMember(id, profile);
    }

    void changeStaff(StaffId id, StaffProfile profile) {
        execute(List.of(
                person(id, profile.firstName(), profile.lastName(), profile.email()),
                db.update(STAFF).set(STAFF.RIGHTS, rights(profile)).where(STAFF.ID.eq(id.value())),
                db.deleteFrom(STAFF_DEPARTMENT).where(STAFF_DEPARTMENT.STAFF_ID.eq(id.value()))));
        addDepartments(id, profile.departments());
    }

    private void addDepartments(StaffId id, Set<String> departments) {
        for (var department : departments) {
            db.insertInto(STAFF_DEPARTMENT)
                    .set(STAFF_DEPARTMENT.STAFF_ID, id.value())
                    .set(STAFF_DEPARTMENT.DEPARTMENT, department)
                    .execute();
        }
    }

    void remove(Set<? extends PersonId> leaving, Instant at) {
        var all = leaving.stream().map(PersonId::value).sorted().toList();
        for (var from = 0; from < all.size(); from += AT_ONCE) {
            removeSome(all.subList(from, Math.min(all.size(), from + AT_ONCE)), at);
        }
    }

    private void removeSome(List<Long> ids, Instant at) {
        var drafts = DSL.select(DRAFT.ID).from(DRAFT).where(DRAFT.OWNER_ID.in(ids));
        db.deleteFrom(DRAFT_PLACE).where(DRAFT_PLACE.DRAFT_ID.in(drafts)).execute();
        db.deleteFrom(DRAFT).where(DRAFT.OWNER_ID.in(ids)).execute();
        db.deleteFrom(CHAT_IDENTITY).where(CHAT_IDENTITY.PERSON_ID.in(ids)).execute();
        db.deleteFrom(CONTACT_ACCOUNT).where(CONTACT_ACCOUNT.CONTACT_ID.in(ids)).execute();
        db.deleteFrom(STAFF_DEPARTMENT).where(STAFF_DEPARTMENT.STAFF_ID.in(ids)).execute();
        db.update(PERSON)
                .set(PERSON.REMOVED_AT, at)
                .where(PERSON.ID.in(ids))
                .and(PERSON.REMOVED_AT.isNull())
                .execute();
    }

    private static String[] areas(ContactProfile profile) {
        return profile.areas().stream().sorted().toArray(String[]::new);
    }

    private static String[] rights(StaffProfile profile) {
        return profile.rights().stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static IllegalArgumentException taken() {
        return new IllegalArgumentException("somebody has this e-mail address already");
    }
}
