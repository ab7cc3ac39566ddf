package org.caseassistant.persistence.directory;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CHAT_IDENTITY;
import static org.caseassistant.persistence.db.Tables.CONTACT_ACCOUNT;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.STAFF;
import static org.caseassistant.persistence.db.Tables.STAFF_DEPARTMENT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.ChatIdentity;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.Directory;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PersonId;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.persistence.db.tables.records.AccountRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The directory, in the tables from {@code account} to {@code chat_identity}. */
public final class StoredDirectory implements Directory {
    /** As many as somebody can choose from. */
    private static final int MOST_OF_A_DEPARTMENT = 1000;

    private final DSLContext db;
    private final People people;
    private final PeopleChanges changes;

    /** For the transaction of this context. */
    public StoredDirectory(DSLContext db) {
        this.db = db;
        this.people = new People(db);
        this.changes = new PeopleChanges(db);
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
                .fetchOptional(StoredDirectory::account);
    }

    @Override
    public Optional<Account> account(AccountId id) {
        return db.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(StoredDirectory::account);
    }

    @Override
    public List<Account> accounts() {
        return db.selectFrom(ACCOUNT).orderBy(DSL.lower(ACCOUNT.NAME), ACCOUNT.ID).fetch(StoredDirectory::account);
    }

    private static Account account(AccountRecord row) {
        return new Account(new AccountId(row.getId()), row.getName(), ZoneId.of(row.getZone()));
    }

    @Override
    public List<Contact> contactsOf(AccountId account) {
        return people.all(belongingTo(account)).stream()
                .map(Contact.class::cast)
                .toList();
    }

    @Override
    public List<Contact> contacts(Optional<AccountId> account, String words, Optional<ContactId> after, int limit) {
        var wanted = PERSON.ROLE
                .eq(People.CONTACT_ROLE)
                .and(account.map(StoredDirectory::belongingTo).orElseGet(DSL::noCondition))
                .and(after.map(People::contactsAfter).orElseGet(DSL::noCondition));
        for (var word : words.strip().split("\\s+", -1)) {
            wanted = wanted.and(word.isEmpty() ? DSL.noCondition() : says(word));
        }
        return people.first(wanted, limit).stream().map(Contact.class::cast).toList();
    }

    private static Condition belongingTo(AccountId account) {
        return PERSON.ID.in(DSL.select(CONTACT_ACCOUNT.CONTACT_ID)
                .from(CONTACT_ACCOUNT)
                .where(CONTACT_ACCOUNT.ACCOUNT_ID.eq(account.value())));
    }

    private static Condition says(String word) {
        return DSL.concat(PERSON.FIRST_NAME, DSL.inline(" "), PERSON.LAST_NAME, DSL.inline(" "), PERSON.EMAIL)
                .containsIgnoreCase(word);
    }

    @Override
    public List<Person> people(Optional<PersonId> after, int limit) {
        return people.firstByNumber(
                after.map(last -> PERSON.ID.gt(last.value())).orElseGet(DSL::noCondition), limit);
    }

    @Override
    public List<StaffMember> staffOf(String department) {
        Condition there = PERSON.ID.in(DSL.select(STAFF_DEPARTMENT.STAFF_ID)
                .from(STAFF_DEPARTMENT)
                .where(STAFF_DEPARTMENT.DEPARTMENT.eq(department)));
        return people.first(there, MOST_OF_A_DEPARTMENT).stream()
                .map(StaffMember.class::cast)
                .filter(staff -> staff.may(Right.WORK_CASES))
                .toList();
    }

    @Override
    public List<StaffMember> administrators() {
        Condition administers = PERSON.ID.in(DSL.select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.RIGHTS.contains(new String[] {Right.ADMINISTER.name()})));
        return people.first(administers, MOST_OF_A_DEPARTMENT).stream()
                .map(StaffMember.class::cast)
                .toList();
    }

    @Override
    public boolean unlink(ChatIdentity identity) {
        return db.deleteFrom(CHAT_IDENTITY)
                .where(CHAT_IDENTITY.SURFACE.eq(identity.surface()))
                .and(CHAT_IDENTITY.TENANT.eq(identity.tenant()))
                .and(CHAT_IDENTITY.USER_ID.eq(identity.user()))
                .execute() > 0;
    }

    @Override
    public int unlinkAll(Person person) {
        return db.deleteFrom(CHAT_IDENTITY)
                .where(CHAT_IDENTITY.PERSON_ID.eq(person.id().value()))
                .execute();
    }

    @Override
    public void link(ChatIdentity identity, Person person) {
        var id = person.id().value();
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
        return people.first(DSL.noCondition(), limit);
    }

    @Override
    public boolean isEmpty() {
        return !db.fetchExists(PERSON, PERSON.REMOVED_AT.isNull());
    }

    @Override
    public boolean hasAdministrator() {
        return db.fetchExists(db.selectOne()
                .from(STAFF)
                .join(PERSON)
                .on(PERSON.ID.eq(STAFF.ID))
                .where(PERSON.REMOVED_AT.isNull())
                .and(STAFF.RIGHTS.contains(new String[] {Right.ADMINISTER.name()})));
    }

    @Override
    public void holdForChange() {
        // Readers go on; whoever else wants to change waits for this transaction to end.
        db.execute("LOCK TABLE person IN SHARE ROW EXCLUSIVE MODE");
    }

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

    @Override
    public void moveAccount(AccountId account, ZoneId zone) {
        db.update(ACCOUNT)
                .set(ACCOUNT.ZONE, zone.getId())
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }

    @Override
    public List<Contact> addContacts(List<ContactProfile> profiles) {
        return changes.addContacts(profiles);
    }

    @Override
    public void changeContacts(Map<ContactId, ContactProfile> profiles) {
        changes.changeContacts(profiles);
    }

    @Override
    public StaffMember addStaff(StaffProfile profile) {
        return changes.addStaff(profile);
    }

    @Override
    public void changeStaff(StaffId id, StaffProfile profile) {
        changes.changeStaff(id, profile);
    }

    @Override
    public void remove(Set<? extends PersonId> leaving, Instant at) {
        changes.remove(leaving, at);
    }
}
