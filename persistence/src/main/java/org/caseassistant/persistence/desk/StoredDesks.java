package org.caseassistant.persistence.desk;

import static org.caseassistant.persistence.db.Tables.DESK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caseassistant.core.chat.Place;
import org.caseassistant.core.desk.Desk;
import org.caseassistant.core.desk.Desks;
import org.caseassistant.persistence.db.tables.records.DeskRecord;
import org.jooq.DSLContext;

/** Desks, in the table {@code desk}. */
public final class StoredDesks implements Desks {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredDesks(DSLContext db) {
        this.db = db;
    }

    @Override
    public void open(Desk desk, Instant at) {
        var row = new DeskRecord();
        row.setDepartment(desk.department());
        row.setSurface(desk.channel().surface());
        row.setTenant(desk.channel().tenant());
        row.setChannel(desk.channel().channel());
        row.setSince(at);
        db.insertInto(DESK).set(row).onDuplicateKeyUpdate().set(row).execute();
    }

    @Override
    public List<String> close(Place channel) {
        return db.deleteFrom(DESK)
                .where(DESK.SURFACE.eq(channel.surface()))
                .and(DESK.TENANT.eq(channel.tenant()))
                .and(DESK.CHANNEL.eq(channel.channel()))
                .returningResult(DESK.DEPARTMENT)
                .fetch(row -> row.value1());
    }

    @Override
    public Optional<Desk> of(String department) {
        return db.selectFrom(DESK).where(DESK.DEPARTMENT.eq(department)).fetchOptional(StoredDesks::desk);
    }

    @Override
    public List<Desk> all() {
        return db.selectFrom(DESK).orderBy(DESK.DEPARTMENT).fetch(StoredDesks::desk);
    }

    @Override
    public boolean tellFigures(String department, LocalDate week, Instant due) {
        return db.update(DESK)
                .set(DESK.DIGEST_WEEK, week)
                .where(DESK.DEPARTMENT.eq(department))
                .and(DESK.SINCE.le(due))
                .and(DESK.DIGEST_WEEK.isNull().or(DESK.DIGEST_WEEK.lt(week)))
                .execute() == 1;
    }

    private static Desk desk(DeskRecord row) {
        return new Desk(row.getDepartment(), new Place(row.getSurface(), row.getTenant(), row.getChannel()));
    }
}
