package org.caseassistant.core.noticework;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.caseassistant.core.access.Admission;
import org.caseassistant.core.casework.CaseControl;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.chat.Delivery;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.IncidentReports.Report;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeTask;
import org.caseassistant.core.notices.NoticeWords;
import org.caseassistant.core.policy.Policy;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * What is done about notices by itself. Maintenance whose planned start has come is in progress; when its planned end
 * has come, it is done or its author is asked, as the organisation wants; and whoever reported an incident is told that
 * it is over. Run it every few seconds.
 */
public final class NoticeRounds {
    private static final int BATCH = 100;
    private static final int MOST_OPEN = 1000;

    private final UnitOfWork storage;
    private final InstantSource clock;
    private final boolean completes;
    private final Policy policy;
    private final List<Duration> reminders;

    /**
     * Made once, by hand.
     *
     * @param completes whether maintenance is taken as done when its planned end comes, rather than asked about
     * @param policy who still may be told of a case
     * @param reminders how long before the planned start of maintenance channels are reminded of it
     */
    public NoticeRounds(
            UnitOfWork storage, InstantSource clock, boolean completes, Policy policy, List<Duration> reminders) {
        this.storage = storage;
        this.clock = clock;
        this.completes = completes;
        this.policy = policy;
        this.reminders = List.copyOf(reminders);
    }

    /** Does what is due now, in batches of one transaction each. */
    public void run() {
        Instant now = clock.instant();
        storage.inTransaction(stores -> stores.notices().open(MOST_OPEN)).stream()
                .filter(Maintenance.class::isInstance)
                .map(Maintenance.class::cast)
                .forEach(maintenance -> goOn(maintenance, now));
        inBatches(stores -> tell(stores, now));
    }

    /** As far as time has gone; a program that was away for long makes up for all of it. */
    private void goOn(Maintenance maintenance, Instant now) {
        Optional<Maintenance> next = maintenance.atItsTime(now, completes);
        if (next.isPresent()) {
            boolean saved = storage.inTransaction(stores -> {
                boolean first = stores.notices().save(next.get(), Optional.empty());
                if (first) {
                    stores.announcements().add(next.get(), now);
                }
                return first;
            });
            if (saved) {
                goOn(next.get(), now);
            }
        } else if (!maintenance.isOverdue(now)) {
            remind(maintenance, now);
        } else {
            storage.inTransaction(stores -> {
                boolean first = stores.notices().ask(maintenance);
                author(maintenance)
                        .filter(_ -> first)
                        .flatMap(author -> stores.conversations().lastPlaceOf(author.id()))
                        .ifPresent(place -> stores.outbox().add(place, question(maintenance), now));
                return first;
            });
        }
    }

    /** Those whose time has come since it was planned so; a start that was near even then needs no reminder of itself. */
    private void remind(Maintenance maintenance, Instant now) {
        Instant start = maintenance.planned().start();
        Instant since = maintenance.plannedSince();
        reminders.stream()
                .filter(ahead -> now.isBefore(start)
                        && !now.isBefore(start.minus(ahead))
                        && since.isBefore(start.minus(ahead)))
                .min(Comparator.naturalOrder())
                .ifPresent(ahead -> storage.inTransaction(
                        stores -> stores.announcements().remind(maintenance, ahead, now)));
    }

    /** Who wrote about it last. */
    private static Optional<Author> author(Maintenance maintenance) {
        return maintenance.timeline().reversed().stream()
                .flatMap(update -> update.author().stream())
                .findFirst();
    }

    private static Screen question(Maintenance maintenance) {
        Words words = Words.in(Locale.ENGLISH);
        String number = maintenance.number().toString();
        var writing = new NoticeWords(words, maintenance.planned().zone());
        return Screen.of(
                View.Text.of(words.say(Phrase.of("notice.overdue")
                        .with("number", number)
                        .with("title", maintenance.title())
                        .with("end", writing.moment(maintenance.planned().end())))),
                new View.Buttons(Stream.of(NoticeTask.RESOLVE, NoticeTask.RESCHEDULE, NoticeTask.UPDATE)
                        .map(task -> new View.Button(
                                new NoticeControl.Begin(task, maintenance.number()).id(),
                                words.say(Phrase.of("notice.form." + task.word()).with("number", number)),
                                View.Button.Style.NORMAL))
                        .toList()));
    }

    private void inBatches(Function<Stores, Integer> work) {
        int done;
        do {
            done = storage.inTransaction(work);
        } while (done == BATCH);
    }

    private int tell(Stores stores, Instant now) {
        List<Report> reports = stores.incidentReports().takeUntold(now, BATCH);
        for (Report report : reports) {
            report.place()
                    .filter(place -> maySee(stores, report, place))
                    .ifPresent(place -> tell(stores, report, place, now));
        }
        return reports.size();
    }

    /** Somebody who left the account since is not told of its cases, nor is whoever has their place now. */
    private boolean maySee(Stores stores, Report report, Address place) {
        return new Admission(stores.directory(), stores.tenants())
                .admitted(place.user(), place.place())
                .filter(person -> person.id().equals(report.openedBy()))
                .flatMap(person -> stores.cases().find(report.number(), policy.cases(person)))
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
                new View.Buttons(List.of(new CaseControl.ViewCase(report.number()).button(words))));
        stores.outbox().add(place, new Delivery.Act.Post(Optional.empty(), screen), report.number(), now);
    }
}
