package org.caseassistant.core.assistant;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.FormContext;
import org.caseassistant.core.form.FormEngine;

/** A contact's drafts and the world in which they are filled in. */
final class OwnDrafts {
    private final Turn turn;
    private final Contact contact;

    OwnDrafts(Turn turn, Contact contact) {
        this.turn = turn;
        this.contact = contact;
    }

    /** The contact's drafts that have not outlived their time. */
    List<Draft> living() {
        return turn.stores().drafts().of(contact.id()).stream()
                .filter(draft -> !isExpired(draft))
                .filter(draft -> caseType(draft).isPresent())
                .toList();
    }

    /** What a draft is of; empty if the catalogue no longer offers that. */
    Optional<CaseType> caseType(Draft draft) {
        return turn.catalogs().current().caseType(draft.session().caseType());
    }

    /** Whether its time is over, even if nobody has removed it yet. */
    boolean isExpired(Draft draft) {
        Instant oldest = turn.now().minus(turn.settings().draftLifetime());
        return draft.updatedAt().isBefore(oldest);
    }

    /** The form engine as this contact sees the world now. */
    FormEngine engine(CaseType caseType) {
        Map<AccountId, List<Contact>> colleagues = new HashMap<>();
        for (Account account : contact.accounts()) {
            colleagues.put(account.id(), turn.stores().directory().contactsOf(account.id()));
        }
        return new FormEngine(new FormContext(
                caseType,
                turn.catalogs().current().version(),
                contact,
                colleagues,
                turn.now(),
                turn.zone(),
                turn.words().locale(),
                turn.settings().phoneRegion()));
    }
}
