package org.caseassistant.persistence.notices;

import static org.caseassistant.persistence.db.Tables.ANNOUNCEMENT;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.directory.ContactId;
import org.caseassistant.core.notices.Announcements;
import org.caseassistant.core.notices.Maintenance;
import org.caseassistant.core.notices.Notice;
import org.caseassistant.core.notices.NoticeNumber;
import org.caseassistant.persistence.db.tables.records.AnnouncementRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What is still to be told to channels, in the table {@code announcement}. */
public final class StoredAnnouncements implements Announcements {
    /** Whoever holds this lock tells; any number that nothing else of the program locks. */
    private static final long TELLING = 0x6e6f7469636573L;

    /** The same for e-mails. */
    private static final long MAILING = TELLING + 1;

    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredAnnouncements(DSLContext db) {
        this.db = db;
    }

    @Override
    public void add(Notice notice, Instant at) {
        db.insertInto(ANNOUNCEMENT).set(row(notice, at)).execute();
    }

    private static AnnouncementRecord row(Notice notice, Instant at) {
        var row = new AnnouncementRecord();
        row.setNoticeNumber(notice.number().value());
        row.setPosition(notice.version());
        row.setAt(at);
        return row;
    }

    @Override
    public boolean remind(Maintenance maintenance, Duration ahead, Instant at) {
        AnnouncementRecord row = row(maintenance, at);
        row.setAhead(ahead.toSeconds());
        row.setPlannedStart(maintenance.planned().start());
        row.setReported(true);
        return db.insertInto(ANNOUNCEMENT).set(row).onConflictDoNothing().execute() == 1;
    }

    @Override
    public Optional<Announcement> next() {
        return oldest(ANNOUNCEMENT.DONE.isFalse(), TELLING);
    }

    @Override
    public Optional<Announcement> nextToMail() {
        return oldest(ANNOUNCEMENT.MAILED.isFalse(), MAILING);
    }

    private Optional<Announcement> oldest(Condition which, long lock) {
        var mine = DSL.field("pg_try_advisory_xact_lock({0})", Boolean.class, DSL.val(lock));
        if (!db.select(mine).fetchSingle().value1()) {
            return Optional.empty();
        }
        return db.selectFrom(ANNOUNCEMENT)
                .where(which)
                .orderBy(ANNOUNCEMENT.ID)
                .limit(1)
                .fetchOptional(StoredAnnouncements::announcement);
    }

    private static Announcement announcement(AnnouncementRecord row) {
        return new Announcement(
                row.getId(),
                new NoticeNumber(row.getNoticeNumber()),
                row.getPosition(),
                Optional.ofNullable(row.getAhead()).map(Duration::ofSeconds),
                Optional.ofNullable(row.getAfterSurface())
                        .map(surface -> new Place(surface, row.getAfterTenant(), row.getAfterChannel())),
                Optional.ofNullable(row.getMailedUntil()).map(ContactId::new));
    }

    @Override
    public void toldUntil(Announcement announcement, Place channel) {
        db.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.AFTER_SURFACE, channel.surface())
                .set(ANNOUNCEMENT.AFTER_TENANT, channel.tenant())
                .set(ANNOUNCEMENT.AFTER_CHANNEL, channel.channel())
                .where(ANNOUNCEMENT.ID.eq(announcement.id()))
                .execute();
    }

    @Override
    public void mailedUntil(Announcement announcement, ContactId contact) {
        db.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.MAILED_UNTIL, contact.value())
                .where(ANNOUNCEMENT.ID.eq(announcement.id()))
                .execute();
    }

    @Override
    public void mailed(Announcement announcement) {
        db.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.MAILED, true)
                .where(ANNOUNCEMENT.ID.eq(announcement.id()))
                .execute();
    }

    @Override
    public List<Announcement> unreported(boolean mailed, int limit) {
        var open = ANNOUNCEMENT.as("open");
        return db.select(ANNOUNCEMENT.fields())
                .distinctOn(ANNOUNCEMENT.NOTICE_NUMBER)
                .from(ANNOUNCEMENT)
                .where(ANNOUNCEMENT.REPORTED.isFalse())
                .andNotExists(DSL.selectOne()
                        .from(open)
                        .where(open.NOTICE_NUMBER.eq(ANNOUNCEMENT.NOTICE_NUMBER))
                        .and(open.REPORTED.isFalse())
                        .and(mailed ? open.DONE.isFalse().or(open.MAILED.isFalse()) : open.DONE.isFalse()))
                .orderBy(ANNOUNCEMENT.NOTICE_NUMBER, ANNOUNCEMENT.POSITION.desc())
                .limit(limit)
                .fetchInto(ANNOUNCEMENT)
                .map(StoredAnnouncements::announcement);
    }

    @Override
    public boolean reported(Announcement announcement) {
        return db.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.REPORTED, true)
                .where(ANNOUNCEMENT.NOTICE_NUMBER.eq(announcement.notice().value()))
                .and(ANNOUNCEMENT.POSITION.le(announcement.position()))
                .and(ANNOUNCEMENT.REPORTED.isFalse())
                .execute() > 0;
    }

    @Override
    public void done(Announcement announcement) {
        db.update(ANNOUNCEMENT)
                .set(ANNOUNCEMENT.DONE, true)
                .where(ANNOUNCEMENT.ID.eq(announcement.id()))
                .execute();
    }
}
