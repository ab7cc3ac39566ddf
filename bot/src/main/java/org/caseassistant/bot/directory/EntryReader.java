package org.caseassistant.bot.directory;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caseassistant.bot.directory.Sheet.Row;
import org.caseassistant.core.catalog.Catalog;
import org.caseassistant.core.catalog.FieldKind;
import org.caseassistant.core.catalog.Option;
import org.caseassistant.core.directory.ContactProfile;
import org.caseassistant.core.directory.ContactType;
import org.caseassistant.core.directory.EmailAddress;
import org.caseassistant.core.directory.PhoneNumber;
import org.caseassistant.core.directory.Right;
import org.caseassistant.core.directory.StaffProfile;
import org.caseassistant.core.words.Matching;

/** Reads the lines of a directory file, and says of each what is wrong. */
final class EntryReader {
    private static final String STAFF = "staff";
    private static final String REMOVE = "remove";
    static final String AREAS = "area-of-responsibility";

    private static final String BETWEEN = ";";
    private static final int LONGEST_ACCOUNT = 200;
    private static final List<Column> CONTACTS_ONLY = List.of(
            Column.ACCOUNTS, Column.ZONE, Column.TITLE, Column.PRIMARY_PHONE, Column.SECONDARY_PHONE, Column.AREAS);

    private final List<Option> areas;
    private final List<Option> departments;
    private final List<Option> rights = Stream.of(Right.values())
            .map(right -> option(right.name(), shown(right)))
            .toList();
    private final String region;
    private final List<Problem> problems;
    private final Map<String, Long> lineOfEmail = new HashMap<>();

    /**
     * Reads in the words of this catalogue.
     *
     * @param region the country of telephone numbers without a country code
     * @param problems gets what is wrong
     */
    EntryReader(Catalog catalog, String region, List<Problem> problems) {
        this.areas = Optional.ofNullable(catalog.fields().get(AREAS))
                .map(field -> field.kind() instanceof FieldKind.MultiChoice(var options) ? options : List.<Option>of())
                .orElse(List.of());
        this.departments = catalog.departments().stream()
                .map(department -> option(department.id(), department.label()))
                .toList();
        this.region = region;
        this.problems = problems;
    }

    private static Option option(String id, String label) {
        return new Option(id, label, Optional.empty(), Set.of());
    }

    static String shown(Right right) {
        return right.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String shown(ContactType type) {
        return type.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    List<Entry> read(Sheet sheet) {
        var entries = new ArrayList<Entry>();
        for (Row row : sheet.rows()) {
            int before = problems.size();
            Optional<Entry> entry = entry(row);
            if (problems.size() == before) {
                entry.ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<Entry> entry(Row row) {
        row.cells().forEach((column, value) -> {
            if (value.chars().anyMatch(Character::isISOControl)) {
                wrong(row, column, "there is a line break or another control character in it; "
                        + "expected one line (is a quotation mark missing?)");
            }
        });
        String type = row.cell(Column.TYPE).toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
        if (type.equals(STAFF)) {
            return staff(row);
        }
        if (type.equals(REMOVE)) {
            return Optional.of(new Entry.OfLeaver(row.line(), email(row)));
        }
        Optional<ContactType> contactType =
                Stream.of(ContactType.values()).filter(each -> shown(each).equals(type)).findFirst();
        if (contactType.isEmpty()) {
            wrong(row, Column.TYPE, "%s is none; expected authorized, technical, read only or staff, or remove"
                    .formatted(Problem.quoted(row.cell(Column.TYPE))));
            return Optional.empty();
        }
        return contact(row, contactType.get());
    }

    private Optional<Entry> contact(Row row, ContactType type) {
        for (Column column : List.of(Column.DEPARTMENTS, Column.RIGHTS)) {
            if (!row.cell(column).isEmpty()) {
                wrong(row, column, "only staff have any; expected nothing here for a contact");
            }
        }
        List<String> accounts = list(row, Column.ACCOUNTS);
        if (accounts.isEmpty()) {
            wrong(row, Column.ACCOUNTS, "missing; expected the name of the contact's account, such as"
                    + " Lakeside School District, or several with semicolons between them");
        }
        accounts.stream()
                .filter(name -> name.length() > LONGEST_ACCOUNT)
                .forEach(_ -> wrong(row, Column.ACCOUNTS, "too long; expected at most " + LONGEST_ACCOUNT
                        + " characters"));
        return Optional.of(new Entry.OfContact(
                row.line(),
                new ContactProfile(
                        name(row, Column.FIRST_NAME),
                        name(row, Column.LAST_NAME),
                        email(row),
                        type,
                        List.of(),
                        Optional.of(atMost(row, Column.TITLE, ContactProfile.LONGEST_TITLE))
                                .filter(title -> !title.isEmpty()),
                        phone(row, Column.PRIMARY_PHONE),
                        phone(row, Column.SECONDARY_PHONE),
                        ids(row, Column.AREAS, areas)),
                accounts,
                zone(row)));
    }

    private Optional<Entry> staff(Row row) {
        for (Column column : CONTACTS_ONLY) {
            if (!row.cell(column).isEmpty()) {
                wrong(row, column, "only contacts have one; expected nothing here for staff");
            }
        }
        Set<String> found = ids(row, Column.RIGHTS, rights);
        if (row.cell(Column.RIGHTS).isEmpty()) {
            wrong(row, Column.RIGHTS, "missing; expected one or more of work cases; post notices; administer");
        }
        return Optional.of(new Entry.OfStaff(
                row.line(),
                new StaffProfile(
                        name(row, Column.FIRST_NAME),
                        name(row, Column.LAST_NAME),
                        email(row),
                        ids(row, Column.DEPARTMENTS, departments),
                        new LinkedHashSet<>(found.stream().map(Right::valueOf).toList()))));
    }

    private String name(Row row, Column column) {
        if (row.cell(column).isEmpty()) {
            wrong(row, column, "missing; expected a name");
        }
        return atMost(row, column, ContactProfile.LONGEST_NAME);
    }

    private String atMost(Row row, Column column, int most) {
        String value = row.cell(column);
        if (value.length() > most) {
            wrong(row, column, "%d characters; expected at most %d".formatted(value.length(), most));
        }
        return value;
    }

    private String email(Row row) {
        String words = row.cell(Column.EMAIL);
        Optional<String> read = EmailAddress.read(words);
        if (read.isEmpty()) {
            wrong(row, Column.EMAIL, words.isEmpty()
                    ? "missing; expected an address such as jordan.rivera@example.org"
                    : Problem.quoted(words) + " is no e-mail address; expected one such as jordan.rivera@example.org");
            return words;
        }
        Long first = lineOfEmail.putIfAbsent(read.get().toLowerCase(Locale.ROOT), row.line());
        if (first != null) {
            wrong(row, Column.EMAIL, "%s stands in line %d already; expected one line a person"
                    .formatted(Problem.quoted(words), first));
        }
        return read.get();
    }

    private Optional<PhoneNumber> phone(Row row, Column column) {
        String words = row.cell(column);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        Optional<PhoneNumber> read = PhoneNumber.read(words, region);
        if (read.isEmpty()) {
            wrong(row, column, "%s is no telephone number; expected one such as +1 612 555 0123 ext. 4"
                    .formatted(Problem.quoted(words)));
        }
        return read;
    }

    private Optional<ZoneId> zone(Row row) {
        String words = row.cell(Column.ZONE);
        if (words.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(words));
        } catch (DateTimeException unknown) {
            wrong(row, Column.ZONE, "%s is no time zone; expected one such as America/Chicago"
                    .formatted(Problem.quoted(words)));
            return Optional.empty();
        }
    }

    private Set<String> ids(Row row, Column column, List<Option> options) {
        var ids = new LinkedHashSet<String>();
        for (String words : list(row, column)) {
            String sought = Matching.folded(words);
            options.stream()
                    .filter(option -> Matching.folded(option.label()).equals(sought)
                            || Matching.folded(option.id()).equals(sought))
                    .findFirst()
                    .ifPresentOrElse(
                            option -> ids.add(option.id()),
                            () -> wrong(row, column, "%s is not known; expected %s"
                                    .formatted(
                                            Problem.quoted(words),
                                            String.join(
                                                    ", ",
                                                    options.stream().map(Option::label).toList()))));
        }
        return ids;
    }

    private List<String> list(Row row, Column column) {
        var values = new ArrayList<String>();
        for (String part : row.cell(column).split(BETWEEN, -1)) {
            String value = part.strip();
            if (!value.isEmpty() && values.stream().anyMatch(value::equalsIgnoreCase)) {
                wrong(row, column, Problem.quoted(value) + " is there twice");
            } else if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values;
    }

    private void wrong(Row row, Column column, String what) {
        problems.add(new Problem(row.line(), column.title() + ": " + what));
    }
}
