package org.caseassistant.persistence.notices;

import static org.caseassistant.persistence.db.Tables.INCIDENT_DRAFT;
import static org.caseassistant.persistence.db.Tables.INCIDENT_REPORT;
import static org.caseassistant.persistence.db.Tables.NOTICE;
import static org.caseassistant.persistence.db.Tables.SUPPORT_CASE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.cases.CaseNumber;
import org.caseassistant.core.chat.Address;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.IncidentReports;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.persistence.chat.Addresses;
import org.caseassistant.persistence.db.tables.records.IncidentReportRecord;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reports of incidents, in the tables {@code incident_draft} and {@code incident_report}. */
public final class StoredIncidentReports implements IncidentReports {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredIncidentReports(DSLContext db) {
        this.db = db;
    }

    @Override
    public void join(DraftId draft, NoticeNumber incident) {
        db.insertInto(INCIDENT_DRAFT)
                .set(INCIDENT_DRAFT.DRAFT_ID, draft.value())
                .set(INCIDENT_DRAFT.NOTICE_NUMBER, incident.value())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public List<NoticeNumber> becameCase(DraftId draft, CaseNumber number, Optional<Address> place, Instant at) {
        var incidents = db.deleteFrom(INCIDENT_DRAFT)
                .where(INCIDENT_DRAFT.DRAFT_ID.eq(draft.value()))
                .returning()
                .fetch(INCIDENT_DRAFT.NOTICE_NUMBER);
        for (var incident : incidents) {
            var row = new IncidentReportRecord();
            row.setNoticeNumber(incident);
            row.setCaseNumber(number.value());
            row.setAt(at);
            place.ifPresent(known -> {
                row.setSurface(Addresses.surface(known.place(), known.user()));
                row.setTenant(known.place().tenant());
                row.setChannel(known.place().channel());
                row.setUserTenant(known.user().tenant());
                row.setUserId(known.user().user());
            });
            db.insertInto(INCIDENT_REPORT).set(row).onConflictDoNothing().execute();
        }
        return incidents.stream().sorted().map(NoticeNumber::new).toList();
    }

    @Override
    public List<NoticeNumber> of(CaseNumber number) {
        return db.select(INCIDENT_REPORT.NOTICE_NUMBER)
                .from(INCIDENT_REPORT)
                .where(INCIDENT_REPORT.CASE_NUMBER.eq(number.value()))
                .orderBy(INCIDENT_REPORT.NOTICE_NUMBER)
                .fetch(row -> new NoticeNumber(row.value1()));
    }

    @Override
    public Reach reach(NoticeNumber incident) {
        return db.select(DSL.count(), DSL.countDistinct(SUPPORT_CASE.ACCOUNT_ID))
                .from(INCIDENT_REPORT)
                .join(SUPPORT_CASE)
                .on(SUPPORT_CASE.NUMBER.eq(INCIDENT_REPORT.CASE_NUMBER))
                .where(INCIDENT_REPORT.NOTICE_NUMBER.eq(incident.value()))
                .fetchSingle(row -> new Reach(row.value1(), row.value2()));
    }

    @Override
    public List<Report> takeUntold(Instant at, int limit) {
        var due = DSL.select(INCIDENT_REPORT.NOTICE_NUMBER, INCIDENT_REPORT.CASE_NUMBER)
                .from(INCIDENT_REPORT)
                .join(NOTICE)
                .on(NOTICE.NUMBER.eq(INCIDENT_REPORT.NOTICE_NUMBER))
                .where(INCIDENT_REPORT.TOLD_AT.isNull())
                .and(NOTICE.CLOSED_AT.isNotNull())
                .orderBy(INCIDENT_REPORT.NOTICE_NUMBER, INCIDENT_REPORT.CASE_NUMBER)
                .limit(limit)
                .forUpdate()
                .of(INCIDENT_REPORT)
                .skipLocked();
        return db.update(INCIDENT_REPORT)
                .set(INCIDENT_REPORT.TOLD_AT, at)
                .where(DSL.row(INCIDENT_REPORT.NOTICE_NUMBER, INCIDENT_REPORT.CASE_NUMBER).in(due))
                .returning()
                .fetch(this::report);
    }

    private Report report(IncidentReportRecord row) {
        var openedBy = db.select(SUPPORT_CASE.OPENED_BY)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.NUMBER.eq(row.getCaseNumber()))
                .fetchSingle()
                .value1();
        return new Report(
                new NoticeNumber(row.getNoticeNumber()),
                new CaseNumber(row.getCaseNumber()),
                new ContactId(openedBy),
                Optional.ofNullable(row.getSurface())
                        .map(surface -> Addresses.address(
                                surface, row.getTenant(), row.getChannel(), row.getUserTenant(), row.getUserId())));
    }
}
