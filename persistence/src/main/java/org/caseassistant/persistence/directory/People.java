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
import java.util.stream.Stream;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.directory.StaffMember;
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
            ACCOUNT.ID,
            ACCOUNT.NAME,
            ACCOUNT.ZONE,
            STAFF.ADMINISTRATOR,
            STAFF_DEPARTMENT.DEPARTMENT);

    private static final List<SortField<?>> BY_NAME = List.of(
            PERSON.ROLE.asc(),
            DSL.lower(PERSON.LAST_NAME).asc(),
            DSL.lower(PERSON.FIRST_NAME).asc(),
            PERSON.ID.asc());

    private final DSLContext db;

    People(DSLContext db) {
        this.db = db;
    }

    Optional<Person> one(Condition condition) {
        return all(condition).stream().findFirst();
    }

    /** Contacts before staff, each by last and first name. */
    List<Person> first(int limit) {
        return all(PERSON.ID.in(DSL.select(PERSON.ID).from(PERSON).orderBy(BY_NAME).limit(limit)));
    }

    /** Contacts before staff, each by last and first name. */
    List<Person> all(Condition condition) {
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
                .where(condition)
                .orderBy(Stream.concat(BY_NAME.stream(), Stream.of(CONTACT_ACCOUNT.POSITION.asc())).toList())
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
            case CONTACT_ROLE -> new Contact(
                    new ContactId(row.get(PERSON.ID)),
                    row.get(PERSON.FIRST_NAME),
                    row.get(PERSON.LAST_NAME),
                    row.get(PERSON.EMAIL),
                    ContactType.valueOf(row.get(CONTACT.TYPE)),
                    accounts(rows));
            case STAFF_ROLE -> new StaffMember(
                    new StaffId(row.get(PERSON.ID)),
                    row.get(PERSON.FIRST_NAME),
                    row.get(PERSON.LAST_NAME),
                    row.get(PERSON.EMAIL),
                    new HashSet<>(presentDepartments(rows)),
                    row.get(STAFF.ADMINISTRATOR));
            default -> throw new IllegalStateException("no role of a person: " + row.get(PERSON.ROLE));
        };
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
