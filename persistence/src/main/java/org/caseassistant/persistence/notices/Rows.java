package org.caseassistant.persistence.notices;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.caseassistant.core.directory.StaffId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Incident;
import org.caseassistant.core.notices.IncidentState;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.MaintenanceState;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeState;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Service;
import org.caseassistant.core.notices.Severity;
import org.caseassistant.persistence.db.tables.records.NoticeRecord;
import org.caseassistant.persistence.db.tables.records.NoticeUpdateRecord;

/** Reads rows of notices. */
final class Rows {
    private static final String INCIDENT = "INCIDENT";
    private static final String MAINTENANCE = "MAINTENANCE";

    private Rows() {}

    static String kind(Notice notice) {
        return switch (notice) {
            case Incident _ -> INCIDENT;
            case Maintenance _ -> MAINTENANCE;
        };
    }

    static Notice notice(NoticeRecord row, List<NoticeUpdate> timeline) {
        var number = new NoticeNumber(row.getNumber());
        var severity = Severity.valueOf(row.getSeverity());
        var services = IntStream.range(0, row.getServiceIds().length)
                .mapToObj(i -> new Service(row.getServiceIds()[i], row.getServiceLabels()[i]))
                .toList();
        return switch (state(row.getKind(), row.getState())) {
            case IncidentState state ->
                new Incident(number, row.getTitle(), services, severity, state, timeline);
            case MaintenanceState state -> new Maintenance(
                    number,
                    row.getTitle(),
                    services,
                    severity,
                    state,
                    planned(row.getPlannedStart(), row.getPlannedEnd(), row.getPlannedZone())
                            .orElseThrow(),
                    timeline);
        };
    }

    static NoticeUpdate update(String kind, NoticeUpdateRecord row) {
        return new NoticeUpdate(
                row.getAt(),
                Optional.ofNullable(row.getAuthorId()).map(id -> new Author(new StaffId(id), row.getAuthorName())),
                state(kind, row.getState()),
                row.getText(),
                planned(row.getPlannedStart(), row.getPlannedEnd(), row.getPlannedZone()));
    }

    private static NoticeState state(String kind, String name) {
        return switch (kind) {
            case INCIDENT -> IncidentState.valueOf(name);
            case MAINTENANCE -> MaintenanceState.valueOf(name);
            default -> throw new IllegalStateException("no kind of notice: " + kind);
        };
    }

    private static Optional<Planned> planned(Instant start, Instant end, String zone) {
        return Optional.ofNullable(start).map(begin -> new Planned(begin, end, ZoneId.of(zone)));
    }
}
