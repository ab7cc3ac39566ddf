package org.caseassistant.core.assistant;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.caseassistant.core.cases.CasePolicy;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.notices.IncidentReports.Report;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/** What is done about notices by itself: whoever reported an incident is told that it is over. Run it every few seconds. */
public final class NoticeRounds {
    private static final int BATCH = 100;

    private final UnitOfWork storage;
    private final InstantSource clock;

    /** Made once, by hand. */
    public NoticeRounds(UnitOfWork storage, InstantSource clock) {
        this.storage = storage;
        this.clock = clock;
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        Instant now = clock.instant();
        inBatches(stores -> tell(stores, now));
    }

    private void inBatches(Function<Stores, Integer> work) {
        int done;
        do {
            done = storage.inTransaction(work);
        } while (done == BATCH);
    }

    private static int tell(Stores stores, Instant now) {
        List<Report> reports = stores.incidentReports().takeUntold(now, BATCH);
        for (Report report : reports) {
            report.place().filter(_ -> maySee(stores, report)).ifPresent(place -> tell(stores, report, place, now));
        }
        return reports.size();
    }

    /** Somebody who left the account since is not told of its cases. */
    private static boolean maySee(Stores stores, Report report) {
        return stores.directory()
                .contact(report.openedBy())
                .flatMap(contact -> stores.cases().find(report.number(), CasePolicy.scope(contact)))
                .isPresent();
    }

    private static void tell(Stores stores, Report report, Address place, Instant now) {
        Notice incident = stores.notices().find(report.incident()).orElseThrow();
        Words words = Words.in(Locale.ENGLISH);
        String told = words.say(Phrase.of("notice.told")
                .with("title", incident.title())
                .with("number", report.number().toString()));
        String text = incident.latest().text();
        Screen screen = Screen.of(
                View.Text.of(text.isEmpty() ? told : told + "\n" + text),
                new View.Buttons(List.of(new View.Button(
                        new Control.ViewCase(report.number()).id(),
                        words.say(Phrase.of("chat.action.view").with("number", report.number().toString())),
                        View.Button.Style.NORMAL))));
        stores.outbox().add(place, screen, now);
    }
}
