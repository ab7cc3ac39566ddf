package org.caseassistant.core.form;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.directory.StaffMember;

/**
 * The world as a form session sees it during one interaction.
 *
 * @param form what is being filled in
 * @param catalogVersion the catalogue it comes from
 * @param actor who is typing
 * @param contacts the contacts of each of the actor's accounts
 * @param now the present
 * @param zone where the actor is
 * @param locale how the actor writes; decides whether 12/01 is in December
 * @param phoneRegion the country of telephone numbers without a country code, ISO 3166 such as {@code US}
 */
public record FormContext(
        Form form,
        String catalogVersion,
        Person actor,
        Map<AccountId, List<Contact>> contacts,
        Instant now,
        ZoneId zone,
        Locale locale,
        String phoneRegion) {

    /** Copies the map. */
    public FormContext {
        contacts = Map.copyOf(contacts);
    }

    /** Today where the actor is. */
    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** The actor's accounts; none for the staff, who belong to none. */
    public List<Account> accounts() {
        return switch (actor) {
            case Contact contact -> contact.accounts();
            case StaffMember _ -> List.of();
        };
    }

    /** Whether the actor belongs to that account. */
    public boolean belongsTo(AccountId account) {
        return accounts().stream().anyMatch(mine -> mine.id().equals(account));
    }

    /** Contacts that may be chosen once this account is. None for an account that is not the actor's. */
    public List<Contact> contactsOf(Optional<Answer> account) {
        return account.filter(Answer.OfAccount.class::isInstance)
                .map(Answer.OfAccount.class::cast)
                .filter(chosen -> belongsTo(chosen.account()))
                .map(chosen -> contacts.getOrDefault(chosen.account(), List.of()))
                .orElse(List.of());
    }
}
