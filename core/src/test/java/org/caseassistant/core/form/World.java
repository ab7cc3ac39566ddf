package org.caseassistant.core.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.directory.ContactType;

/** A small directory and a fixed present, in which forms are filled in. */
final class World {
    static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    /** A Monday morning in Chicago. */
    static final Instant NOW = Instant.parse("2026-11-23T16:00:00Z");

    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    static final Account NORTHFIELD = new Account(new AccountId(1), "Northfield Public Schools", CHICAGO);
    static final Account RIVERSIDE =
            new Account(new AccountId(2), "Riverside Unified", ZoneId.of("America/Los_Angeles"));

    static final Contact MARIA = contact(11, "Maria", "Lopez", NORTHFIELD);
    static final Contact JAMES = contact(12, "James", "O'Brien", NORTHFIELD, RIVERSIDE);
    static final Contact WEI = contact(13, "Wei", "Chen", RIVERSIDE);
    static final Contact ALONE =
            contact(14, "Ada", "Solo", new Account(new AccountId(3), "Solo District", CHICAGO));

    static final Map<AccountId, List<Contact>> CONTACTS = Map.of(
            NORTHFIELD.id(), List.of(MARIA, JAMES),
            RIVERSIDE.id(), List.of(JAMES, WEI),
            ALONE.accounts().getFirst().id(), List.of(ALONE));

    private World() {}

    static Contact contact(long id, String first, String last, Account... accounts) {
        String email = (first + "." + last + "@example.org").toLowerCase(Locale.ROOT);
        return new Contact(new ContactId(id), first, last, email, ContactType.AUTHORIZED, List.of(accounts));
    }

    static FormContext context(CaseType caseType, Contact actor) {
        return context(caseType, actor, Locale.US);
    }

    static FormContext context(CaseType caseType, Contact actor, Locale locale) {
        return new FormContext(caseType.form(), "v1", actor, CONTACTS, NOW, CHICAGO, locale, "US");
    }
}
