package org.caseassistant.persistence.directory;

import static org.caseassistant.persistence.db.Tables.ACCOUNT;
import static org.caseassistant.persistence.db.Tables.TENANT;
import static org.caseassistant.persistence.db.Tables.TENANT_ACCOUNT;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caseassistant.core.directory.Account;
import org.caseassistant.core.directory.AccountId;
import org.caseassistant.core.directory.Binding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.directory.Tenants;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Whose the tenants are, in the tables {@code tenant} and {@code tenant_account}. */
public final class StoredTenants implements Tenants {
    private final DSLContext db;

    /** For the transaction of this context. */
    public StoredTenants(DSLContext db) {
        this.db = db;
    }

    @Override
    public Binding binding(Tenant tenant) {
        return read(TENANT.SURFACE.eq(tenant.surface()).and(TENANT.ID.eq(tenant.id())))
                .getOrDefault(tenant, new Binding.Unbound());
    }

    @Override
    public Map<Tenant, Binding> all() {
        return read(DSL.trueCondition());
    }

    private Map<Tenant, Binding> read(Condition condition) {
        var bindings = new LinkedHashMap<Tenant, Binding>();
        db.select(TENANT.SURFACE, TENANT.ID, TENANT.OWN, ACCOUNT.ID, ACCOUNT.NAME, ACCOUNT.ZONE)
                .from(TENANT)
                .leftJoin(TENANT_ACCOUNT)
                .on(TENANT_ACCOUNT.SURFACE.eq(TENANT.SURFACE))
                .and(TENANT_ACCOUNT.TENANT.eq(TENANT.ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENANT_ACCOUNT.ACCOUNT_ID))
                .where(condition)
                .orderBy(TENANT.SURFACE, TENANT.ID, DSL.lower(ACCOUNT.NAME))
                .fetchGroups(row -> new Tenant(row.get(TENANT.SURFACE), row.get(TENANT.ID)), row -> (Record) row)
                .forEach((tenant, rows) -> bindings.put(tenant, binding(rows)));
        return bindings;
    }

    /** The rows of one tenant: one for each account, one without any if there are none. */
    private static Binding binding(Iterable<Record> rows) {
        var accounts = new ArrayList<Account>();
        for (var row : rows) {
            if (row.get(TENANT.OWN)) {
                return new Binding.Own();
            }
            if (row.get(ACCOUNT.ID) != null) {
                accounts.add(new Account(
                        new AccountId(row.get(ACCOUNT.ID)), row.get(ACCOUNT.NAME), ZoneId.of(row.get(ACCOUNT.ZONE))));
            }
        }
        return new Binding.OfAccounts(accounts);
    }

    @Override
    public void bind(Tenant tenant, Binding binding, Instant at) {
        // Its accounts go with it.
        db.deleteFrom(TENANT)
                .where(TENANT.SURFACE.eq(tenant.surface()))
                .and(TENANT.ID.eq(tenant.id()))
                .execute();
        switch (binding) {
            case Binding.Unbound _ -> {}
            case Binding.Own _ -> insert(tenant, true, at);
            case Binding.OfAccounts(var accounts) -> {
                insert(tenant, false, at);
                accounts.forEach(account -> db.insertInto(TENANT_ACCOUNT)
                        .set(TENANT_ACCOUNT.SURFACE, tenant.surface())
                        .set(TENANT_ACCOUNT.TENANT, tenant.id())
                        .set(TENANT_ACCOUNT.ACCOUNT_ID, account.id().value())
                        .onConflictDoNothing()
                        .execute());
            }
        }
    }

    private void insert(Tenant tenant, boolean own, Instant at) {
        db.insertInto(TENANT)
                .set(TENANT.SURFACE, tenant.surface())
                .set(TENANT.ID, tenant.id())
                .set(TENANT.OWN, own)
                .set(TENANT.BOUND_AT, at)
                .execute();
    }
}
