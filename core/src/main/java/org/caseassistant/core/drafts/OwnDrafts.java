package org.caseassistant.core.drafts;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.catalog.Form;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Contact;
import org.caseassistant.core.form.FormContext;
import org.caseassistant.core.form.FormEngine;
import org.caseassistant.core.turn.Purpose;
import org.caseassistant.core.turn.Turn;

/** A person's drafts and the world in which they are filled in. */
public final class OwnDrafts {
    private final Turn turn;
    /** Of the person whose turn it is. */
    public OwnDrafts(Turn turn) {
        this.turn = turn;
    }

    /** The person's drafts that have not outlived their time. */
    public List<Draft> living() {
        return turn.stores().drafts().of(turn.person().id()).stream()
                .filter(draft -> !isExpired(draft))
                .filter(draft -> purpose(draft).isPresent())
                .toList();
    }

    /** What a draft is for; empty if that is no longer there to be filled in. */
    Optional<Purpose> purpose(Draft draft) {
        return turn.features().first(feature -> feature.purpose(turn, draft.session().form()));
    }

    /** What a draft is called. */
    public String label(Draft draft) {
        return purpose(draft).map(purpose -> purpose.form().label()).orElse("");
    }

    /** Whether its time is over, even if nobody has removed it yet. */
    boolean isExpired(Draft draft) {
        Instant oldest = turn.now().minus(turn.settings().draftLifetime());
        return draft.updatedAt().isBefore(oldest);
    }

    /** The form engine as this person sees the world now. */
    FormEngine engine(Form form) {
        Map<AccountId, List<Contact>> colleagues = new HashMap<>();
        List<Account> accounts = turn.person() instanceof Contact contact ? contact.accounts() : List.of();
        for (Account account : accounts) {
            colleagues.put(account.id(), turn.stores().directory().contactsOf(account.id()));
        }
        return new FormEngine(new FormContext(
                form,
                turn.catalogs().current().version(),
                turn.person(),
                colleagues,
                turn.now(),
                turn.zone(),
                turn.words().locale(),
                turn.settings().phoneRegion()));
    }
}
