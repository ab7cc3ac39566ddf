package org.caseassistant.persistence.chat;

import static org.caseassistant.persistence.db.Tables.INSTALLATION;

import java.util.Optional;
import org.caseassistant.core.chat.Installation;
import org.caseassistant.core.chat.Installations;
import org.jooq.DSLContext;

/** Workspaces that let the program in, in the table {@code installation}. */
public final class StoredInstallations implements Installations {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredInstallations(DSLContext db) {
        this.db = db;
    }

    @Override
    public Optional<Installation> in(String surface, String tenant) {
        return db.selectFrom(INSTALLATION)
                .where(INSTALLATION.SURFACE.eq(surface))
                .and(INSTALLATION.TENANT.eq(tenant))
                .fetchOptional(row -> new Installation(
                        row.getSurface(), row.getTenant(), row.getName(), row.getSecret(), row.getInstalledAt()));
    }

    @Override
    public void keep(Installation installation) {
        db.insertInto(INSTALLATION)
                .set(INSTALLATION.SURFACE, installation.surface())
                .set(INSTALLATION.TENANT, installation.tenant())
                .set(INSTALLATION.NAME, installation.name())
                .set(INSTALLATION.SECRET, installation.secret())
                .set(INSTALLATION.INSTALLED_AT, installation.at())
                .onConflict(INSTALLATION.SURFACE, INSTALLATION.TENANT)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    @Override
    public void remove(String surface, String tenant) {
        db.deleteFrom(INSTALLATION)
                .where(INSTALLATION.SURFACE.eq(surface))
                .and(INSTALLATION.TENANT.eq(tenant))
                .execute();
    }
}
