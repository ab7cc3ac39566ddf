package org.caseassistant.core.deskwork;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.caseassistant.core.casework.DeskPlaces;
import org.caseassistant.core.catalog.Department;
import org.caseassistant.core.chat.Delivery.Act;
import org.caseassistant.core.chat.Screen;
import org.caseassistant.core.chat.View;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.desk.DeskFigures.OfDepartment;
import org.caseassistant.core.desk.DeskSettings.Digest;
import org.caseassistant.core.storage.Stores;
import org.caseassistant.core.storage.UnitOfWork;
import org.caseassistant.core.turn.AssistantSettings;
import org.caseassistant.core.turn.Catalogs;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.Words;

/**
 * Tells each desk once a week how its department did in the seven days before that day. Run it every minute or so: when the
 * program was not running at the time, it is told afterwards, the latest week only.
 */
public final class DeskDigest {
    private static final int DAYS = 7;

    private final UnitOfWork storage;
    private final Catalogs catalogs;
    private final AssistantSettings settings;
    private final InstantSource clock;
    private final Words words = Words.in(Locale.ENGLISH);

    /** Made once, by hand. */
    public DeskDigest(UnitOfWork storage, Catalogs catalogs, AssistantSettings settings, InstantSource clock) {
        this.storage = storage;
        this.catalogs = catalogs;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells what is due. */
    public void run() {
        settings.desk().digest().ifPresent(digest -> storage.inTransaction(stores -> {
            tell(stores, due(digest));
            return true;
        }));
    }

    /** The last time that it was due. */
    private ZonedDateTime due(Digest digest) {
        ZonedDateTime now = clock.instant().atZone(zone());
        ZonedDateTime due = now.with(TemporalAdjusters.previousOrSame(digest.day())).with(digest.time());
        return due.isAfter(now) ? due.minusWeeks(1) : due;
    }

    private ZoneId zone() {
        return settings.desk().hours().zone();
    }

    private void tell(Stores stores, ZonedDateTime due) {
        LocalDate week = due.toLocalDate().minusDays(DAYS);
        List<Desk> desks = stores.desks().all().stream()
                .filter(desk -> new DeskPlaces(stores).isOwn(desk.channel()))
                .toList();
        for (Desk desk : desks) {
            if (stores.desks().tellFigures(desk.department(), week, due.toInstant())) {
                stores.outbox()
                        .add(
                                desk.channel(),
                                new Act.Post(Optional.empty(), screen(stores, desk.department(), week)),
                                clock.instant());
            }
        }
    }

    private Screen screen(Stores stores, String department, LocalDate week) {
        Instant from = week.atStartOfDay(zone()).toInstant();
        Instant to = week.plusDays(DAYS).atStartOfDay(zone()).toInstant();
        OfDepartment figures = stores.deskFigures().of(Set.of(department), from, to).stream()
                .findFirst()
                .orElseGet(() -> OfDepartment.quiet(department));
        String name = catalogs.current().department(department).map(Department::label).orElse(department);
        return Screen.of(
                new View.Heading(words.say(Phrase.of("desk.digest.title")
                        .with("from", day(week))
                        .with("to", day(week.plusDays(DAYS - 1L))))),
                new View.FieldList(List.of(new DeskFigureLines(words).of(name, figures))));
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(words.locale()).format(day);
    }
}
