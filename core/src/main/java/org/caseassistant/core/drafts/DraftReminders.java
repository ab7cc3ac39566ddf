package org.caseassistant.core.drafts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.turn.Transactions;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** Reminds people of drafts a day before they end, and removes those that have ended. Run it now and then. */
public final class DraftReminders {
    /** How long before a draft's end its owner is reminded. */
    public static final Duration NOTICE = Duration.ofDays(1);

    private static final int BATCH = 100;

    private final Transactions transactions;

    /** Made once, by hand. */
    public DraftReminders(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        transactions.inBatches(BATCH, DraftReminders::remind);
        transactions.inBatches(BATCH, DraftReminders::remove);
    }

    private static int remove(Transaction transaction) {
        Stores stores = transaction.stores();
        Instant now = transaction.now();
        Instant oldest = now.minus(transaction.settings().draftLifetime());
        int removed = stores.drafts().removeUnchangedSince(oldest, BATCH);
        if (removed > 0) {
            stores.audit().add(AuditEntry.byOperator(now, Deed.PURGED, removed + " drafts"));
        }
        return removed;
    }

    private static int remind(Transaction transaction) {
        Stores stores = transaction.stores();
        Instant now = transaction.now();
        Instant unchangedSince =
                now.minus(transaction.settings().draftLifetime()).plus(NOTICE);
        List<Draft> drafts = stores.drafts().takeForReminder(unchangedSince, BATCH);
        for (Draft draft : drafts) {
            stores.conversations()
                    .lastPlaceOf(draft.session().draft())
                    .filter(address -> mayBeShown(stores, draft, address))
                    .ifPresent(address -> stores.outbox().add(address, reminder(transaction.catalogs(), draft), now));
        }
        return drafts.size();
    }

    /** Whether its owner still is who is reached there, and may be shown things there. */
    private static boolean mayBeShown(Stores stores, Draft draft, Address address) {
        return new Admission(stores.directory(), stores.tenants())
                .admitted(address.user(), address.place())
                .filter(person -> person.id().equals(draft.owner()))
                .isPresent();
    }

    private static Screen reminder(Catalogs catalogs, Draft draft) {
        Words words = Words.in(Locale.ENGLISH);
        Optional<CaseType> caseType = catalogs.current().caseType(draft.session().form());
        return Screen.of(
                View.Text.of(words.say(Phrase.of("chat.draft.reminder")
                        .with("type", caseType.map(CaseType::label).orElse(draft.session().form()))
                        .with("answers", draft.session().answers().size()))),
                new View.Buttons(List.of(new View.Button(
                        new DraftControl.Resume(draft.session().draft()).id(),
                        words.say("chat.action.resume"),
                        View.Button.Style.PRIMARY))));
    }
}
