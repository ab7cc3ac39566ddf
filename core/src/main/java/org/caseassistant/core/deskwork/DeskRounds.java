package org.caseassistant.core.deskwork;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caseassistant.core.cases.Actor;
import org.caseassistant.core.cases.CaseAction;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.cases.CaseScope;
import org.caseassistant.core.cases.SupportCase;
import org.caseassistant.core.casework.CaseBook;
import org.caseassistant.core.casework.CaseControl;
import org.caseassistant.core.casework.CaseReaders;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.DeskSettings;
import org.caseassistant.core.desk.Watches;
import org.caseassistant.core.directory.StaffMember;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.turn.Transaction;
import org.caseassistant.core.turn.Transactions;
import org.caseassistant.core.words.Words;

/**
 * What happens to cases when nobody does anything: a desk is reminded of one that nobody claimed in time, then everybody
 * of the department is; and what was resolved long ago is closed. Run it every minute or so.
 */
public final class DeskRounds {
    private static final int BATCH = 100;

    private final Transactions transactions;

    /** Made once, by hand. */
    public DeskRounds(Transactions transactions) {
        this.transactions = transactions;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        transactions.inBatches(BATCH, DeskRounds::remindOfSome);
        transactions.inBatches(BATCH, DeskRounds::closeSome);
    }

    private static int remindOfSome(Transaction transaction) {
        List<Watches.Watch> due = transaction.stores().watches().take(transaction.now(), BATCH);
        due.forEach(watch -> remind(transaction, watch));
        return due.size();
    }

    private static void remind(Transaction transaction, Watches.Watch watch) {
        Stores stores = transaction.stores();
        DeskSettings settings = transaction.settings().desk();
        Optional<SupportCase> waiting = stores.cases()
                .find(watch.number(), new CaseScope.Everything())
                .filter(found -> found.state().isOpen() && found.assignee().isEmpty());
        Optional<Duration> within = waiting.flatMap(found -> settings.claimWithin(found.content().priority()));
        if (within.isEmpty()) {
            stores.watches().forget(watch.number());
            return;
        }
        SupportCase found = waiting.get();
        var desk = new DeskChannels(transaction);
        if (watch.reminded()) {
            desk.escalate(found);
            tellEverybody(transaction, found);
            stores.watches().forget(watch.number());
        } else {
            desk.remind(found);
            stores.watches()
                    .watch(watch.number(), settings.hours().after(transaction.now(), within.get()), true);
        }
    }

    private static void tellEverybody(Transaction transaction, SupportCase found) {
        Screen screen = Screen.of(
                View.Text.of(new DeskNotes(transaction).stillUnclaimed(found)),
                new View.Buttons(List.of(
                        new CaseControl.ViewCase(found.number()).button(Words.in(Locale.ENGLISH)))));
        var readers = new CaseReaders(transaction);
        readers.of(
                transaction.stores().directory().staffOf(found.content().department()).stream().map(StaffMember::id),
                found,
                Actor.system())
                .forEach(reader -> readers.tell(reader, found, Optional.empty(), screen));
    }

    private static int closeSome(Transaction transaction) {
        List<CaseNumber> resolved = transaction.stores()
                .cases()
                .resolvedBefore(transaction.now().minus(transaction.settings().desk().closeAfter()), BATCH);
        var book = CaseBook.ofRules(transaction);
        resolved.forEach(number -> book.move(number, CaseAction.CLOSE, Optional.empty()));
        return resolved.size();
    }
}
