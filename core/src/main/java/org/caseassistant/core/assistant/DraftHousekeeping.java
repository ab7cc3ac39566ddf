package org.caseassistant.core.assistant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.cases.Draft;
import org.caseassistant.core.catalog.CaseType;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Reminds people of drafts a day before they end, removes those that have ended, and forgets what was handled and sent
 * long ago. Run it now and then.
 */
public final class DraftHousekeeping {
    /** How long before a draft's end its owner is reminded. */
    public static final Duration NOTICE = Duration.ofDays(1);

    /** Platforms repeat an event within a day; a week is safe. */
    private static final Duration EVENTS_ARE_KEPT = Duration.ofDays(7);

    /** Longer than it matters how many were asked for. */
    private static final Duration CODES_ARE_KEPT = Duration.ofDays(1);

    /** Long enough to try again what did not arrive. */
    private static final Duration SHOWN_NOTICES_ARE_KEPT = Duration.ofDays(30);

    private static final int BATCH = 100;

    private final UnitOfWork storage;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final InstantSource clock;

    /** Made once, by hand. */
    public DraftHousekeeping(
            UnitOfWork storage, Catalogs catalogs, AssistantSettings settings, InstantSource clock) {
        this.storage = storage;
        this.catalogs = catalogs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        Instant now = clock.instant();
        Instant oldest = now.minus(settings.draftLifetime());
        inBatches(stores -> remind(stores, now));
        inBatches(stores -> remove(stores, oldest, now));
        inBatches(stores -> stores.events().forgetBefore(now.minus(EVENTS_ARE_KEPT), BATCH));
        inBatches(stores -> stores.attachments().dropHeldUntil(now, BATCH));
        inBatches(stores -> stores.letters().removeOutOfDate(now, BATCH));
        inBatches(stores -> stores.linkCodes().forgetBefore(now.minus(CODES_ARE_KEPT), BATCH));
        inBatches(stores -> stores.outbox().forgetSentBefore(now.minus(EVENTS_ARE_KEPT), BATCH));
        inBatches(stores -> stores.subscriptions().forgetClosedBefore(now.minus(SHOWN_NOTICES_ARE_KEPT), BATCH));
    }

    private void inBatches(Function<Stores, Integer> work) {
        int done;
        do {
            done = storage.inTransaction(work);
        } while (done == BATCH);
    }

    private static int remove(Stores stores, Instant oldest, Instant now) {
        int removed = stores.drafts().removeUnchangedSince(oldest, BATCH);
        if (removed > 0) {
            stores.audit().add(AuditEntry.byOperator(now, Deed.PURGED, removed + " drafts"));
        }
        return removed;
    }

    private int remind(Stores stores, Instant now) {
        Instant unchangedSince = now.minus(settings.draftLifetime()).plus(NOTICE);
        List<Draft> drafts = stores.drafts().takeForReminder(unchangedSince, BATCH);
        for (Draft draft : drafts) {
            stores.conversations()
                    .lastPlaceOf(draft.session().draft())
                    .filter(address -> mayBeShown(stores, draft, address))
                    .ifPresent(address -> stores.outbox().add(address, reminder(draft), now));
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

    private Screen reminder(Draft draft) {
        Words words = Words.in(Locale.ENGLISH);
        Optional<CaseType> caseType = catalogs.current().caseType(draft.session().form());
        return Screen.of(
                View.Text.of(words.say(Phrase.of("chat.draft.reminder")
                        .with("type", caseType.map(CaseType::label).orElse(draft.session().form()))
                        .with("answers", draft.session().answers().size()))),
                new View.Buttons(List.of(new View.Button(
                        new Control.ResumeDraft(draft.session().draft()).id(),
                        words.say("chat.action.resume"),
                        View.Button.Style.PRIMARY))));
    }
}
