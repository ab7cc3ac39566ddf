package org.caseassistant.persistence.notices;

import static org.caseassistant.persistence.db.Sequences.NOTICE_NUMBER;
import static org.caseassistant.persistence.db.Tables.NOTICE;
import static org.caseassistant.persistence.db.Tables.NOTICE_UPDATE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caseassistant.core.form.DraftId;
import org.caseassistant.core.notices.Author;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.core.notices.NoticeUpdate;
import org.caseassistant.core.notices.Notices;
import org.caseassistant.core.notices.Planned;
import org.caseassistant.core.notices.Service;
import org.caseassistant.persistence.db.tables.records.NoticeRecord;
import org.caseassistant.persistence.db.tables.records.NoticeUpdateRecord;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.jooq.impl.DSL;

/** Notices, in the tables {@code notice} and {@code notice_update}. */
public final class StoredNotices implements Notices {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredNotices(DSLContext db) {
        this.db = db;
    }

    @Override
    public NoticeNumber nextNumber() {
        return new NoticeNumber(db.nextval(NOTICE_NUMBER));
    }

    @Override
    public void add(Notice notice, DraftId draft) {
        db.insertInto(NOTICE).set(record(notice)).execute();
        append(notice, Optional.of(draft));
    }

    @Override
    public boolean save(Notice changed, Optional<DraftId> draft) {
        var saved = db.update(NOTICE)
                .set(record(changed))
                .where(NOTICE.NUMBER.eq(changed.number().value()))
                .and(NOTICE.VERSION.eq(changed.version() - 1))
                .execute() == 1;
        if (saved) {
            append(changed, draft);
        }
        return saved;
    }

    private void append(Notice notice, Optional<DraftId> draft) {
        var update = notice.latest();
        var row = new NoticeUpdateRecord();
        row.setNoticeNumber(notice.number().value());
        row.setPosition(notice.version());
        row.setAt(update.at());
        row.setAuthorId(update.author().map(author -> author.id().value()).orElse(null));
        row.setAuthorName(update.author().map(Author::name).orElse(null));
        row.setState(update.state().name());
        row.setText(update.text());
        row.setPlannedStart(update.planned().map(Planned::start).orElse(null));
        row.setPlannedEnd(update.planned().map(Planned::end).orElse(null));
        row.setPlannedZone(update.planned().map(planned -> planned.zone().getId()).orElse(null));
        row.setDraftId(draft.map(DraftId::value).orElse(null));
        db.insertInto(NOTICE_UPDATE).set(row).execute();
    }

    private static NoticeRecord record(Notice notice) {
        var planned = notice instanceof Maintenance maintenance
                ? Optional.of(maintenance.planned())
                : Optional.<Planned>empty();
        var row = new NoticeRecord();
        row.setNumber(notice.number().value());
        row.setKind(Rows.kind(notice));
        row.setTitle(notice.title());
        row.setSeverity(notice.severity().name());
        row.setState(notice.state().name());
        row.setServiceIds(notice.services().stream().map(Service::id).toArray(String[]::new));
        row.setServiceLabels(notice.services().stream().map(Service::label).toArray(String[]::new));
        row.setPlannedStart(planned.map(Planned::start).orElse(null));
        row.setPlannedEnd(planned.map(Planned::end).orElse(null));
        row.setPlannedZone(planned.map(when -> when.zone().getId()).orElse(null));
        row.setVersion(notice.version());
        row.setPostedAt(notice.postedAt());
        row.setClosedAt(notice.closedAt().orElse(null));
        return row;
    }

    @Override
    public Optional<Notice> find(NoticeNumber number) {
        return notices(db.selectFrom(NOTICE)
                .where(NOTICE.NUMBER.eq(number.value()))
                .fetch())
                .stream()
                .findFirst();
    }

    @Override
    public boolean ask(Maintenance overdue) {
        return db.update(NOTICE)
                .set(NOTICE.ASKED_ABOUT, overdue.planned().end())
                .where(NOTICE.NUMBER.eq(overdue.number().value()))
                .and(NOTICE.ASKED_ABOUT.isDistinctFrom(overdue.planned().end()))
                .execute() == 1;
    }

    @Override
    public Optional<NoticeNumber> ofDraft(DraftId draft, Author author) {
        return db.select(NOTICE_UPDATE.NOTICE_NUMBER)
                .from(NOTICE_UPDATE)
                .where(NOTICE_UPDATE.DRAFT_ID.eq(draft.value()))
                .and(NOTICE_UPDATE.AUTHOR_ID.eq(author.id().value()))
                .fetchOptional(row -> new NoticeNumber(row.value1()));
    }

    @Override
    public List<Notice> open(int limit) {
        return notices(db.selectFrom(NOTICE)
                .where(NOTICE.CLOSED_AT.isNull())
                .orderBy(NOTICE.NUMBER.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public List<Notice> closed(Optional<Place> before, int limit) {
        var later = before.map(place -> DSL.row(NOTICE.CLOSED_AT, NOTICE.NUMBER)
                .lt(place.closedAt(), place.number().value()))
                .orElseGet(DSL::noCondition);
        return notices(db.selectFrom(NOTICE)
                .where(NOTICE.CLOSED_AT.isNotNull())
                .and(later)
                .orderBy(NOTICE.CLOSED_AT.desc(), NOTICE.NUMBER.desc())
                .limit(limit)
                .fetch());
    }

    @Override
    public String stamp() {
        return db.select(DSL.count(), DSL.max(NOTICE_UPDATE.AT))
                .from(NOTICE_UPDATE)
                .fetchSingle(row -> row.value1() + "@" + row.value2());
    }

    /** With their timelines, in one more query however many they are. */
    private List<Notice> notices(Result<NoticeRecord> rows) {
        Map<Long, Result<NoticeUpdateRecord>> updates = updates(rows.getValues(NOTICE.NUMBER));
        return rows.map(row -> Rows.notice(row, timeline(row, updates.get(row.getNumber()))));
    }

    private Map<Long, Result<NoticeUpdateRecord>> updates(Collection<Long> numbers) {
        return numbers.isEmpty()
                ? Map.of()
                : db.selectFrom(NOTICE_UPDATE)
                        .where(NOTICE_UPDATE.NOTICE_NUMBER.in(numbers))
                        .orderBy(NOTICE_UPDATE.NOTICE_NUMBER, NOTICE_UPDATE.POSITION)
                        .fetchGroups(NOTICE_UPDATE.NOTICE_NUMBER);
    }

    private static List<NoticeUpdate> timeline(NoticeRecord notice, Result<NoticeUpdateRecord> updates) {
        return updates.map(row -> Rows.update(notice.getKind(), row));
    }
}
