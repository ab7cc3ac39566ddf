package org.caseassistant.persistence.desk;

import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.percentileCont;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.caseassistant.core.cases.Satisfaction;
import org.caseassistant.core.desk.DeskFigures;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Counts cases, in the table {@code support_case}. */
public final class StoredDeskFigures implements DeskFigures {
    private static final double HALF = 0.5;
    private static final double MOSTLY = 0.9;

    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredDeskFigures(DSLContext db) {
        this.db = db;
    }

    @Override
    public List<OfDepartment> of(Set<String> departments, Instant from, Instant to) {
        var figures = new HashMap<String, OfDepartment>();
        Field<Double> untilAnswered = seconds(SUPPORT_CASE.OPENED_AT, SUPPORT_CASE.ANSWERED_AT);
        var half = percentileCont(HALF).withinGroupOrderBy(untilAnswered);
        var mostly = percentileCont(MOSTLY).withinGroupOrderBy(untilAnswered);
        db.select(SUPPORT_CASE.DEPARTMENT, count(), half, mostly)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.DEPARTMENT.in(departments))
                .and(SUPPORT_CASE.OPENED_AT.ge(from))
                .and(SUPPORT_CASE.OPENED_AT.lt(to))
                .groupBy(SUPPORT_CASE.DEPARTMENT)
                .forEach(row -> figures.put(
                        row.value1(),
                        new OfDepartment(
                                row.value1(), row.value2(), 0, times(row.value3(), row.value4()), Optional.empty(),
                                Map.of())));
        addClosed(departments, from, to, figures);
        return List.copyOf(figures.values());
    }

    private void addClosed(Set<String> departments, Instant from, Instant to, Map<String, OfDepartment> figures) {
        Field<Double> untilResolved = seconds(SUPPORT_CASE.OPENED_AT, SUPPORT_CASE.RESOLVED_AT);
        var half = percentileCont(HALF).withinGroupOrderBy(untilResolved);
        var mostly = percentileCont(MOSTLY).withinGroupOrderBy(untilResolved);
        var columns = new ArrayList<Field<?>>(List.of(SUPPORT_CASE.DEPARTMENT, count(), half, mostly));
        var said = new EnumMap<Satisfaction, Field<Integer>>(Satisfaction.class);
        for (Satisfaction satisfaction : Satisfaction.values()) {
            Field<Integer> number = count()
                    .filterWhere(SUPPORT_CASE.SATISFACTION.eq(DSL.inline(satisfaction.name())))
                    .as("said_" + satisfaction.name().toLowerCase(Locale.ROOT));
            said.put(satisfaction, number);
            columns.add(number);
        }
        db.select(columns)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.DEPARTMENT.in(departments))
                .and(SUPPORT_CASE.RESOLVED_AT.ge(from))
                .and(SUPPORT_CASE.RESOLVED_AT.lt(to))
                .groupBy(SUPPORT_CASE.DEPARTMENT)
                .forEach(row -> {
                    String department = row.get(SUPPORT_CASE.DEPARTMENT);
                    OfDepartment opened = figures.getOrDefault(department, OfDepartment.quiet(department));
                    figures.put(
                            department,
                            new OfDepartment(
                                    department, opened.opened(), row.get(1, Long.class), opened.answers(),
                                    times(row.get(2, BigDecimal.class), row.get(3, BigDecimal.class)),
                                    satisfaction(row, said)));
                });
    }

    private static Map<Satisfaction, Long> satisfaction(Record row, Map<Satisfaction, Field<Integer>> said) {
        var counted = new EnumMap<Satisfaction, Long>(Satisfaction.class);
        said.forEach((satisfaction, number) -> counted.put(satisfaction, row.get(number).longValue()));
        return counted;
    }

    private static Field<Double> seconds(Field<Instant> from, Field<Instant> to) {
        return DSL.field("CAST(extract(epoch FROM {0} - {1}) AS double precision)", Double.class, to, from);
    }

    private static Optional<Times> times(BigDecimal half, BigDecimal mostly) {
        return half == null
                ? Optional.empty()
                : Optional.of(new Times(Duration.ofSeconds(half.longValue()), Duration.ofSeconds(mostly.longValue())));
    }

    @Override
    public List<OfWeek> weeks(Set<String> departments, LocalDate monday, ZoneId zone) {
        Instant from = monday.atStartOfDay(zone).toInstant();
        Map<LocalDate, Integer> opened = byWeek(departments, SUPPORT_CASE.OPENED_AT, from, zone);
        Map<LocalDate, Integer> closed = byWeek(departments, SUPPORT_CASE.RESOLVED_AT, from, zone);
        var weeks = new TreeMap<>(opened);
        weeks.putAll(closed);
        return weeks.keySet().stream()
                .map(week -> new OfWeek(week, opened.getOrDefault(week, 0), closed.getOrDefault(week, 0)))
                .toList();
    }

    private Map<LocalDate, Integer> byWeek(Set<String> departments, Field<Instant> at, Instant from, ZoneId zone) {
        Field<LocalDate> week = DSL.field(
                "CAST(date_trunc('week', {0} AT TIME ZONE {1}) AS date)", LocalDate.class, at,
                DSL.inline(zone.getId()));
        return db.select(week, count())
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.DEPARTMENT.in(departments))
                .and(at.ge(from))
                .groupBy(week)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }
}
