package org.caseassistant.core.notices;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caseassistant.core.words.Phrase;
import org.caseassistant.core.words.PointsInTime;
import org.caseassistant.core.words.Words;

/** Writes about notices for readers of a language in a time zone. */
public final class NoticeWords {
    /** Between two points in time, in any language. */
    private static final String TO = " – ";

    private final Words words;
    private final ZoneId zone;
    private final boolean ownTimes;
    private final DateTimeFormatter days;
    private final DateTimeFormatter clocks;
    private final DateTimeFormatter zones;
    private final Map<String, String> said = new HashMap<>();

    /** For these readers; for one thread, since it remembers what it said. */
    public NoticeWords(Words words, ZoneId zone) {
        this(words, zone, false);
    }

    /**
     * For these readers.
     *
     * @param ownTimes whether they are shown points in time as their own clock does
     */
    public NoticeWords(Words words, ZoneId zone, boolean ownTimes) {
        this.words = words;
        // An offset has no name but Z, which few people read as UTC.
        this.zone = zone.equals(ZoneOffset.UTC) ? ZoneId.of("UTC") : zone;
        this.ownTimes = ownTimes;
        this.days = DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(words.locale()).withZone(this.zone);
        this.clocks =
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(words.locale()).withZone(this.zone);
        this.zones = DateTimeFormatter.ofPattern("z", words.locale()).withZone(this.zone);
    }

    private String say(String key) {
        return said.computeIfAbsent(key, words::say);
    }

    /** A state, such as "Investigating". */
    public String state(NoticeState state) {
        return say("notice.state." + key(state.name()));
    }

    /** A severity, such as "Major". */
    public String severity(Severity severity) {
        return say("notice.severity." + key(severity.name()));
    }

    /** What sort of notice it is: "Incident" or "Maintenance". */
    public String kind(Notice notice) {
        return say(
                switch (notice) {
                    case Incident _ -> "notice.kind.incident";
                    case Maintenance _ -> "notice.kind.maintenance";
                });
    }

    /** What is affected, such as "SIS, Finance". */
    public String services(Notice notice) {
        return notice.services().stream().map(Service::label).collect(Collectors.joining(", "));
    }

    /** The title of a notice, and below it how far it is, how hard it hits, what is affected and when. */
    public String banner(Notice notice) {
        return notice.title() + "\n" + facts(notice);
    }

    /** How far a notice is, how hard it hits, what is affected and when, in one line. */
    public String facts(Notice notice) {
        return Stream.of(state(notice.state()), severity(notice.severity()), services(notice), time(notice))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** When a notice was or is to be. */
    private String time(Notice notice) {
        return switch (notice) {
            case Maintenance maintenance -> period(maintenance.planned());
            case Incident incident when incident.open() ->
                words.say(Phrase.of("notice.since").with("at", moment(incident.postedAt())));
            case Incident incident ->
                moment(incident.postedAt()) + TO + moment(incident.latest().at());
        };
    }

    /** From when to when, such as "Sun, Dec 6, 2026, 2:00 AM – 6:00 AM CST". */
    public String period(Planned planned) {
        LocalDate first = planned.start().atZone(zone).toLocalDate();
        LocalDate last = planned.end().atZone(zone).toLocalDate();
        return first.equals(last)
                ? point(planned.start(), day(planned.start()) + ", " + clock(planned.start()))
                        + TO + point(planned.end(), time(planned.end()))
                : moment(planned.start()) + TO + moment(planned.end());
    }

    /** A point in time, such as "Tue, Nov 24, 2026, 9:05 AM CST". */
    public String moment(Instant at) {
        return point(at, day(at) + ", " + time(at));
    }

    private String point(Instant at, String written) {
        return ownTimes ? PointsInTime.marked(at, written) : written;
    }

    private String day(Instant at) {
        return plainSpaces(days.format(at));
    }

    private String time(Instant at) {
        return clock(at) + " " + zones.format(at);
    }

    private String clock(Instant at) {
        return plainSpaces(clocks.format(at));
    }

    /** Newer rules of writing put spaces that few keyboards and fonts have. */
    private static String plainSpaces(String text) {
        return text.replace('\u202f', ' ').replace('\u2009', ' ');
    }

    /** The timeline, the latest first: when, how far and what was said. */
    public List<String> timeline(Notice notice) {
        return notice.timeline().reversed().stream().map(this::entry).toList();
    }

    private String entry(NoticeUpdate update) {
        String head = words.say(Phrase.of("notice.entry")
                .with("at", moment(update.at()))
                .with("state", state(update.state())));
        return update.text().isEmpty() ? head : head + "\n" + update.text();
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
