package org.caseassistant.core.form;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caseassistant.core.catalog.Field;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.FieldKind.Date.Limit;
import org.caseassistant.core.form.Verdict.Accepted;
import org.caseassistant.core.form.Verdict.Refused;
import org.natty.DateGroup;
import org.natty.Parser;

/**
 * Reads dates. Written in figures they are read strictly, with day and month in the order of the person's language;
 * in words ("tomorrow", "next monday 8am") by Natty, provided that it understands every word.
 */
final class DateReader {
    private static final int LONGEST = 60;
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T,\\s]+(.+))?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})(?:[-/.](\\d{4}|\\d{2}))?(?:[,\\s]+(.+))?");
    private static final Pattern BARE_NUMBER = Pattern.compile("\\d+");
    private static final Pattern NAMES_A_YEAR = Pattern.compile("\\b\\d{4}\\b");
    private static final Pattern NAMES_A_MONTH = Pattern.compile(
            "\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEGINS_WITH_WEEKDAY =
            Pattern.compile("(on )?(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\b.*", Pattern.CASE_INSENSITIVE);

    private final FormContext context;

    DateReader(FormContext context) {
        this.context = context;
    }

    Verdict read(Field field, FieldKind.Date kind, Given given) {
        return switch (given) {
            case Given.Day(LocalDate date, Optional<LocalTime> time) ->
                new Accepted(new Answer.Dates(List.of(moment(kind, date, time))));
            case Given.Typed(String text) -> typed(field, kind, AnswerReader.clean(text));
            case Given.Picked _, Given.Uploaded _ -> AnswerReader.unexpected(field);
        };
    }

    private Verdict typed(Field field, FieldKind.Date kind, String text) {
        var moments = new ArrayList<Moment>();
        for (String part : kind.most() > 1 ? text.split("[;\n]+") : new String[] {text}) {
            Optional<Moment> moment = one(kind, part.strip());
            if (moment.isEmpty()) {
                return new Refused(Phrases.about(kind.time() ? "form.date.time.unread" : "form.date.unread", field)
                        .with("text", part.strip())
                        .with("figures", kind.time() ? figures() + " 8:00" : figures()));
            }
            moments.add(moment.get());
        }
        return new Accepted(new Answer.Dates(moments));
    }

    private Optional<Moment> one(FieldKind.Date kind, String text) {
        if (text.isEmpty() || text.length() > LONGEST || BARE_NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return figures(kind, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), yearFirst.group(4));
        }
        Matcher yearLast = YEAR_LAST.matcher(text);
        if (yearLast.matches()) {
            boolean dayFirst = dayComesFirst();
            return figures(
                    kind,
                    yearLast.group(3),
                    yearLast.group(dayFirst ? 2 : 1),
                    yearLast.group(dayFirst ? 1 : 2),
                    yearLast.group(4));
        }
        return words(text).map(read -> moment(kind, meant(kind, text, read.date()), read.time()));
    }

    private Optional<Moment> figures(FieldKind.Date kind, String year, String month, String day, String timeText) {
        Optional<Read> time = timeText == null ? Optional.empty() : words(timeText);
        boolean onlyATime = time.isPresent() && time.get().dateInferred() && time.get().time().isPresent();
        if (timeText != null && !onlyATime) {
            return Optional.empty();
        }
        try {
            int monthNumber = Integer.parseInt(month);
            int dayNumber = Integer.parseInt(day);
            LocalDate date = year == null
                    ? nearest(kind, LocalDate.of(context.today().getYear(), monthNumber, dayNumber))
                    : LocalDate.of(fullYear(year), monthNumber, dayNumber);
            return Optional.of(moment(kind, date, time.flatMap(Read::time)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int fullYear(String year) {
        return year.length() == 2 ? 2000 + Integer.parseInt(year) : Integer.parseInt(year);
    }

    /** Where no year was said, the one that makes sense: the coming day for a plan, the last one for a memory. */
    private LocalDate nearest(FieldKind.Date kind, LocalDate thisYear) {
        return switch (kind.limit()) {
            case NOT_PAST -> thisYear.isBefore(context.today()) ? thisYear.plusYears(1) : thisYear;
            case NOT_FUTURE -> thisYear.isAfter(context.today()) ? thisYear.minusYears(1) : thisYear;
            case NONE -> thisYear;
        };
    }

    /** Natty takes "friday" for the coming one and "dec 30" for this year's; a memory is about the last one. */
    private LocalDate meant(FieldKind.Date kind, String text, LocalDate date) {
        if (NAMES_A_MONTH.matcher(text).find()) {
            return NAMES_A_YEAR.matcher(text).find() ? date : nearest(kind, date);
        }
        boolean bareWeekday = BEGINS_WITH_WEEKDAY.matcher(text).matches();
        return bareWeekday && kind.limit() == Limit.NOT_FUTURE && date.isAfter(context.today())
                ? date.minusWeeks(1)
                : date;
    }

    private Moment moment(FieldKind.Date kind, LocalDate date, Optional<LocalTime> time) {
        Optional<LocalTime> kept = kind.time() ? time.map(t -> t.truncatedTo(ChronoUnit.MINUTES)) : Optional.empty();
        return new Moment(date, kept, context.zone());
    }

    private record Read(LocalDate date, Optional<LocalTime> time, boolean dateInferred) {}

    private Optional<Read> words(String text) {
        var parser = new Parser(TimeZone.getTimeZone(context.zone()));
        List<DateGroup> groups = parser.parse(text, Date.from(context.now()));
        if (groups.size() != 1) {
            return Optional.empty();
        }
        DateGroup group = groups.getFirst();
        boolean wholeText = group.getText().strip().length() == text.length();
        if (!wholeText || group.isRecurring() || group.getDates().size() != 1) {
            return Optional.empty();
        }
        LocalDateTime read = LocalDateTime.ofInstant(group.getDates().getFirst().toInstant(), context.zone());
        return Optional.of(new Read(
                read.toLocalDate(),
                group.isTimeInferred() ? Optional.empty() : Optional.of(read.toLocalTime()),
                group.isDateInferred()));
    }

    private boolean dayComesFirst() {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                FormatStyle.SHORT, null, IsoChronology.INSTANCE, context.locale());
        return pattern.toLowerCase(Locale.ROOT).indexOf('d') < pattern.toLowerCase(Locale.ROOT).indexOf('m');
    }

    /** A date in figures as this person would write it: today's, so that the example is one that could be meant. */
    private String figures() {
        LocalDate today = context.today();
        return dayComesFirst()
                ? "%02d/%02d/%d".formatted(today.getDayOfMonth(), today.getMonthValue(), today.getYear())
                : "%02d/%02d/%d".formatted(today.getMonthValue(), today.getDayOfMonth(), today.getYear());
    }
}
