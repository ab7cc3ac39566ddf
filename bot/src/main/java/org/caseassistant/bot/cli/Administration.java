package org.caseassistant.bot.cli;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.caseassistant.bot.directory.ContactRequests;
import org.caseassistant.bot.directory.DirectoryExport;
import org.caseassistant.bot.directory.DirectoryImport;
import org.caseassistant.bot.directory.ImportReport;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.directory.NamedBinding;
import org.caseassistant.core.directory.Tenant;
import org.caseassistant.core.storage.UnitOfWork;

/** What the operator does from the command line, each in one transaction; other processes may be serving meanwhile. */
public final class Administration {
    private final UnitOfWork storage;
    private final Catalog catalog;
    private final String phoneRegion;
    private final InstantSource clock;

    /**
     * On this storage.
     *
     * @param catalog the catalogue in force
     * @param phoneRegion the country of telephone numbers without a country code, ISO 3166 such as {@code US}
     */
    public Administration(UnitOfWork storage, Catalog catalog, String phoneRegion, InstantSource clock) {
        this.storage = storage;
        this.catalog = catalog;
        this.phoneRegion = phoneRegion;
        this.clock = clock;
    }

    /** Compares a directory file with the directory, and brings the one to the other if that is wanted. */
    ImportReport importDirectory(byte[] file, boolean apply) {
        var importing = new DirectoryImport(catalog, phoneRegion);
        return storage.inTransaction(stores -> importing.run(file, apply, stores, clock.instant()));
    }

    /** The directory as a file. */
    String exportDirectory() {
        var exporting = new DirectoryExport(catalog);
        return storage.inTransaction(stores -> exporting.run(stores, clock.instant()));
    }

    /** Says whose a workspace is; answers the names of accounts that there are not, with which nothing is changed. */
    List<String> bind(Tenant tenant, NamedBinding named) {
        return storage.inTransaction(stores -> {
            NamedBinding.Resolved resolved = named.in(stores.directory());
            if (resolved.unknown().isEmpty()) {
                stores.tenants().bind(tenant, resolved.binding(), clock.instant());
                stores.audit()
                        .add(AuditEntry.byOperator(
                                clock.instant(), Deed.TENANT_BOUND, resolved.binding().about(tenant)));
            }
            return resolved.unknown();
        });
    }

    /** All that is held about a contact, as JSON; empty if there is none with this address. */
    Optional<String> exportContact(String email) {
        return storage.inTransaction(stores -> ContactRequests.export(stores, email, clock.instant()));
    }

    /**
     * Tells what is held about a contact, and erases it if that is wanted.
     *
     * @return a line each; none if there is no contact with this address
     */
    List<String> eraseContact(String email, boolean apply) {
        return storage.inTransaction(stores -> ContactRequests.erase(stores, email, apply, clock.instant()));
    }
}
