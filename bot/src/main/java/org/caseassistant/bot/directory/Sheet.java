package org.caseassistant.bot.directory;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A directory file as a table.
 *
 * @param rows its lines after the first
 */
record Sheet(List<Row> rows) {
    /**
     * One line.
     *
     * @param line where it begins
     * @param cells its values by column, without spaces around them
     */
    record Row(long line, Map<Column, String> cells) {
        String cell(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    private static final String COLUMNS =
            Stream.of(Column.values()).map(Column::title).collect(Collectors.joining(","));

    /** Reads a file; adds what is wrong with it to the problems. */
    static Sheet read(byte[] content, List<Problem> problems) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notText) {
            problems.add(new Problem(0, "the file is not UTF-8 text; expected \"CSV UTF-8\", as spreadsheets save it"));
            return new Sheet(List.of());
        }
        var rows = new ArrayList<Row>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            read(reader.iterator(), rows, problems);
        } catch (CsvParseException broken) {
            problems.add(new Problem(
                    rows.isEmpty() ? 0 : rows.getLast().line(),
                    "from here on quotation marks do not match; expected \"...\" around a value, and \"\" for one in it"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(rows);
    }

    private static void read(Iterator<CsvRecord> records, List<Row> rows, List<Problem> problems) {
        if (!records.hasNext()) {
            problems.add(new Problem(0, "the file is empty; expected a first line " + COLUMNS));
            return;
        }
        List<Column> columns = columns(records.next(), problems);
        if (!problems.isEmpty()) {
            return;
        }
        while (records.hasNext()) {
            CsvRecord next = records.next();
            if (next.getFieldCount() != columns.size()) {
                problems.add(new Problem(
                        next.getStartingLineNumber(),
                        "there are %d values; expected %d, as in the first line"
                                .formatted(next.getFieldCount(), columns.size())));
                continue;
            }
            var cells = new EnumMap<Column, String>(Column.class);
            for (int i = 0; i < columns.size(); i++) {
                cells.put(columns.get(i), SheetText.plain(next.getField(i)).strip());
            }
            if (cells.values().stream().anyMatch(value -> !value.isEmpty())) {
                rows.add(new Row(next.getStartingLineNumber(), cells));
            }
        }
    }

    private static List<Column> columns(CsvRecord first, List<Problem> problems) {
        if (first.getFieldCount() == 1) {
            problems.add(
                    new Problem(1, "there is one column only; expected these, with commas between them: " + COLUMNS));
            return List.of();
        }
        var columns = new ArrayList<Column>();
        var missing = EnumSet.allOf(Column.class);
        for (String title : first.getFields()) {
            Column.titled(title)
                    .ifPresentOrElse(
                            column -> {
                                columns.add(column);
                                if (!missing.remove(column)) {
                                    problems.add(
                                            new Problem(1, "the column \"" + column.title() + "\" is there twice"));
                                }
                            },
                            () -> problems.add(new Problem(
                                    1,
                                    "there is no column " + Problem.quoted(title.strip()) + "; expected " + COLUMNS)));
        }
        for (Column column : missing) {
            problems.add(new Problem(
                    1, "the column \"" + column.title() + "\" is missing; it may be empty, but must be there"));
        }
        return columns;
    }
}
