package org.caseassistant.bot.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.storage.Stores;

/**
 * Brings the directory to what a file says: who stands in it is added or changed, who is marked so is removed, and
 * everybody else stays as they are. A file in which anything is wrong changes nothing.
 */
public final class DirectoryImport {
    private final Catalog catalog;
    private final String phoneRegion;

    /**
     * In the words of this catalogue.
     *
     * @param phoneRegion the country of telephone numbers without a country code, ISO 3166 such as {@code US}
     */
    public DirectoryImport(Catalog catalog, String phoneRegion) {
        this.catalog = catalog;
        this.phoneRegion = phoneRegion;
    }

    /**
     * Compares the file with the directory.
     *
     * @param apply whether to change the directory too, in the transaction at hand, and note that in the audit
     */
    public ImportReport run(byte[] file, boolean apply, Stores stores, Instant now) {
        var problems = new ArrayList<Problem>();
        Sheet sheet = Sheet.read(file, problems);
        List<Entry> entries = new EntryReader(catalog, phoneRegion, problems).read(sheet);
        if (apply) {
            stores.directory().holdForChange();
        }
        var changes = new DirectoryChanges(stores.directory(), new PersonLine(catalog), problems);
        changes.plan(entries);
        if (!problems.isEmpty()) {
            return refused(problems);
        }
        var lines = new ArrayList<>(changes.lines());
        lines.add(changes.summary() + (apply ? ". Done." : ". Nothing is changed yet; --apply does it."));
        if (apply && !changes.areNone()) {
            changes.apply(now);
            stores.audit().add(AuditEntry.byOperator(now, Deed.DIRECTORY_IMPORTED, changes.summary()));
        }
        return new ImportReport(List.of(), lines);
    }

    private static ImportReport refused(List<Problem> problems) {
        var lines = new ArrayList<String>();
        problems.stream()
                .sorted((one, other) -> Long.compare(one.line(), other.line()))
                .map(Problem::toString)
                .forEach(lines::add);
        lines.add("Nothing was changed.");
        return new ImportReport(lines, List.of());
    }
}
