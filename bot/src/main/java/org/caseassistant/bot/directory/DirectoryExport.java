package org.caseassistant.bot.directory;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caseassistant.core.audit.AuditEntry;
import org.caseassistant.core.audit.AuditEntry.Deed;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.directory.Person;
import org.caseassistant.core.storage.Stores;

/** Writes the directory as a file that {@link DirectoryImport} reads. */
public final class DirectoryExport {
    private final PersonLine line;

    /** In the words of this catalogue. */
    public DirectoryExport(Catalog catalog) {
        this.line = new PersonLine(catalog);
    }

    /** Everybody, a line each, in the order in which they came into the directory; notes that in the audit. */
    public String run(Stores stores, Instant now) {
        var text = new StringWriter();
        List<Person> people = Everybody.in(stores.directory());
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of(Column.values()).map(Column::title).toArray(String[]::new));
            people.forEach(person -> csv.writeRecord(cells(line.of(person))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stores.audit().add(AuditEntry.byOperator(now, Deed.DIRECTORY_EXPORTED, people.size() + " people"));
        return text.toString();
    }

    private static String[] cells(Map<Column, String> values) {
        return Stream.of(Column.values())
                .map(column -> SheetText.guarded(values.getOrDefault(column, "")))
                .toArray(String[]::new);
    }
}
