package org.caseassistant.persistence.directory;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.CONTACT;
import static org.caseassistant.persistence.db.Tables.CONTACT_ACCOUNT;
import static org.caseassistant.persistence.db.Tables.PERSON;
import static org.caseassistant.persistence.db.Tables.STAFF;
import static org.caseassistant.persistence.db.Tables.STAFF_DEPARTMENT;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.directory.StaffProfile;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectField;
import org.jooq.SortField;
import org.jooq.impl.DSL;

/** Reads people with their accounts or departments, in one query however many they are. */
final class People {
    static final String CONTACT_ROLE = "CONTACT";
    static final String STAFF_ROLE = "STAFF";

    private static final List<SelectField<?>> COLUMNS = List.of(
            PERSON.ID,
            PERSON.ROLE,
            PERSON.FIRST_NAME,
            PERSON.LAST_NAME,
            PERSON.EMAIL,
            CONTACT.TYPE,
            CONTACT.TITLE,
            CONTACT.PRIMARY_PHONE,
            CONTACT.SECONDARY_PHONE,
            CONTACT.AREAS,
            ACCOUNT.ID,
            ACCOUNT.NAME,
            ACCOUNT.ZONE,
            STAFF.RIGHTS,
            STAFF_DEPARTMENT.DEPARTMENT);

    private static final List<SortField<?>> BY_NAME = List.of(
            PERSON.ROLE.asc(),
            DSL.lower(PERSON.LAST_NAME).asc(),
            DSL.lower(PERSON.FIRST_NAME).asc(),
            PERSON.ID.asc());

    private static final List<SortField<?>> BY_NUMBER = List.of(PERSON.ID.asc());

    private final DSLContext db;

    People(DSLContext db) {
        this.db = db;
    }

    Optional<Person> one(Condition condition) {
        return all(condition).stream().findFirst();
    }

    /** The first of those whom the condition holds for: contacts before staff, each by last and first name. */
    List<Person> first(Condition condition, int limit) {
        return selected(condition, BY_NAME, limit);
    }

    /** The first of those whom the condition holds for, by number. */
    List<Person> firstByNumber(Condition condition, int limit) {
        return selected(condition, BY_NUMBER, limit);
    }

    /** Those who come after this contact by last and first name, wherever they are now. */
    static Condition contactsAfter(ContactId contact) {
        var before = PERSON.as("before");
        return DSL.row(DSL.lower(PERSON.LAST_NAME), DSL.lower(PERSON.FIRST_NAME), PERSON.ID)
                .gt(DSL.select(DSL.lower(before.LAST_NAME), DSL.lower(before.FIRST_NAME), before.ID)
                        .from(before)
                        .where(before.ID.eq(contact.value())));
    }

    private List<Person> selected(Condition condition, List<SortField<?>> order, int limit) {
        return all(
                PERSON.ID.in(DSL.select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.REMOVED_AT.isNull())
                        .and(condition)
                        .orderBy(order)
                        .limit(limit)),
                order);
    }

    /** Contacts before staff, each by last and first name. */
    List<Person> all(Condition condition) {
        return all(condition, BY_NAME);
    }

    private List<Person> all(Condition condition, List<SortField<?>> order) {
        return db
                .select(COLUMNS)
                .from(PERSON)
                .leftJoin(CONTACT)
                .on(CONTACT.ID.eq(PERSON.ID))
                .leftJoin(CONTACT_ACCOUNT)
                .on(CONTACT_ACCOUNT.CONTACT_ID.eq(CONTACT.ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(CONTACT_ACCOUNT.ACCOUNT_ID))
                .leftJoin(STAFF)
                .on(STAFF.ID.eq(PERSON.ID))
                .leftJoin(STAFF_DEPARTMENT)
                .on(STAFF_DEPARTMENT.STAFF_ID.eq(STAFF.ID))
                .where(PERSON.REMOVED_AT.isNull())
                .and(condition)
                .orderBy(Stream.concat(order.stream(), Stream.of(CONTACT_ACCOUNT.POSITION.asc())).toList())
                .fetchGroups(PERSON.ID)
                .values()
                .stream()
                .map(People::person)
                .toList();
    }

    /** The rows of one person: one for each account or department, one without any of them if there are none. */
    private static Person person(Result<Record> rows) {
        var row = rows.getFirst();
        return switch (row.get(PERSON.ROLE)) {
            case CONTACT_ROLE -> new Contact(new ContactId(row.get(PERSON.ID)), contact(row, accounts(rows)));
            case STAFF_ROLE -> new StaffMember(
                    new StaffId(row.get(PERSON.ID)),
                    new StaffProfile(
                            row.get(PERSON.FIRST_NAME),
                            row.get(PERSON.LAST_NAME),
                            row.get(PERSON.EMAIL),
                            new HashSet<>(presentDepartments(rows)),
                            Stream.of(row.get(STAFF.RIGHTS)).map(Right::valueOf).collect(Collectors.toSet())));
            default -> throw new IllegalStateException("no role of a person: " + row.get(PERSON.ROLE));
        };
    }

    private static ContactProfile contact(Record row, List<Account> accounts) {
        return new ContactProfile(
                row.get(PERSON.FIRST_NAME),
                row.get(PERSON.LAST_NAME),
                row.get(PERSON.EMAIL),
                ContactType.valueOf(row.get(CONTACT.TYPE)),
                accounts,
                Optional.ofNullable(row.get(CONTACT.TITLE)),
                Optional.ofNullable(row.get(CONTACT.PRIMARY_PHONE)).map(PhoneNumber::ofStored),
                Optional.ofNullable(row.get(CONTACT.SECONDARY_PHONE)).map(PhoneNumber::ofStored),
                Set.of(row.get(CONTACT.AREAS)));
    }

    private static List<Account> accounts(Result<Record> rows) {
        var accounts = new ArrayList<Account>();
        for (var row : rows) {
            if (row.get(ACCOUNT.ID) != null) {
                accounts.add(new Account(
                        new AccountId(row.get(ACCOUNT.ID)), row.get(ACCOUNT.NAME), ZoneId.of(row.get(ACCOUNT.ZONE))));
            }
        }
        return accounts;
    }

    private static List<String> presentDepartments(Result<Record> rows) {
        return rows.getValues(STAFF_DEPARTMENT.DEPARTMENT).stream()
                .filter(department -> department != null)
                .toList();
    }
}
